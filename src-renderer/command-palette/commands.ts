/** What the palette offers, and how it is found. Pure. */
import type { LucideIcon } from 'lucide-react';

export interface Command {
  readonly id: string;
  /** What stands above it. */
  readonly group: string;
  readonly title: string;
  /** Other words that people use for it. */
  readonly words?: string;
  readonly keys?: string;
  readonly icon: LucideIcon;
  /** Only offered to who types: there are too many of its kind. */
  readonly onlyTyped?: boolean;
  readonly run: () => void;
}

/** Of one group; more would bury the others. */
const MOST_OF_A_GROUP = 8;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Lower is better; null: it does not fit. Every word has to occur; where the title begins with them counts most. */
function rank({ title, words = '', group }: Command, wanted: readonly string[]): number | null {
  const name = fold(title);
  const all = `${name} ${fold(words)} ${fold(group)}`;
  if (!wanted.every((word) => all.includes(word))) return null;
  if (name.startsWith(wanted.join(' '))) return 0;
  if (wanted.every((word) => ` ${name}`.includes(` ${word}`))) return 1;
  return wanted.every((word) => name.includes(word)) ? 2 : 3;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

/**
 * The commands that fit what was typed, by group; the group with the best one first, and within it the best one. For
 * nothing typed: all that are offered without, in their own order.
 */
export function commandGroups(commands: readonly Command[], query: string): CommandGroup[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const ranked = commands.flatMap((command) => {
    if (wanted.length === 0) return command.onlyTyped ? [] : [{ command, at: 0 }];
    const at = rank(command, wanted);
    return at === null ? [] : [{ command, at }];
  });
  const groups = new Map<string, Command[]>();
  for (const { command } of ranked.sort((a, b) => a.at - b.at)) {
    const group = groups.get(command.group) ?? [];
    if (group.length === 0) groups.set(command.group, group);
    if (wanted.length === 0 || group.length < MOST_OF_A_GROUP) group.push(command);
  }
  return [...groups].map(([title, found]) => ({ title, commands: found }));
}
