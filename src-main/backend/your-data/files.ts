/** The shell's way to a file that the person chooses; null in a shell without a window. */
export interface ChosenFiles {
  /** Asks where to save. @returns an absolute path, or null where the person thought better of it. */
  chooseSave(suggestedName: string): Promise<string | null>;
  /** Asks for a folder, beginning at `from`. @returns an absolute path, or null where the person thought better of it. */
  chooseFolder(from: string): Promise<string | null>;
}
