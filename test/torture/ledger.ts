/** What the server acknowledged, and so has to be there whatever happens; and what was asked and not answered yet. */
export interface SessionEntry {
  readonly id: string;
  /** `unsure`: it was asked to change this when it was killed. */
  state: 'there' | 'deleted' | 'unsure';
  title: string | null;
}

export class Ledger {
  readonly sessions = new Map<string, SessionEntry>();
  /** The texts of a person that were acknowledged, each unique, by session. */
  readonly messages = new Map<string, { sessionId: string; text: string }>();
  /** Replies that were told to be finished: their ids and texts. */
  readonly replies = new Map<string, { sessionId: string; text: string }>();
  readonly backups = new Map<string, number>();
  private unique = 0;

  newText(): string {
    this.unique++;
    return `Message number ${this.unique}: today I feel ${FEELINGS[this.unique % FEELINGS.length]}.`;
  }

  there(): SessionEntry[] {
    return [...this.sessions.values()].filter(({ state }) => state === 'there');
  }
}

const FEELINGS = ['hopeful', 'so angry about it', 'sad and tired', 'proud of my work', 'afraid', 'fine'];
