/** The model on disk is missing or damaged. The message names the file and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The emotion model ${file} cannot be used: ${reason}. Install EmotionGPT again to repair it.`, {
      cause,
    });
  }
}
