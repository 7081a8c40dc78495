/** Why the database could not be opened. `message` is a sentence for the person, with what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code:
    | 'FROM_THE_FUTURE'
    | 'WRONG_KEY'
    | 'KEY_MISSING'
    | 'IN_USE'
    | 'UNWRITABLE'
    | 'BAD_KEY'
    | 'UNREADABLE'
    | 'MISSING'
    | 'NOT_MIGRATED';

  constructor(code: DatabaseError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** SQLite's code of an error, such as `SQLITE_FULL` or `SQLITE_IOERR_WRITE`; empty where it has none. */
export const sqliteCode = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
};

/** Whether an error says that the file itself is damaged. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error));

/** The same in words, for whoever opens it next. */
export const damaged = (cause?: unknown): DatabaseError =>
  new DatabaseError(
    'UNREADABLE',
    'The file that holds your conversations is damaged. It was left as it is; restore a backup, or rescue what can still be read.',
    { cause },
  );

/** What is missing where the log of changes was damaged or taken away. */
export const logLost = (): DatabaseError =>
  new DatabaseError(
    'UNREADABLE',
    'The newest changes to your conversations are damaged or gone (the file emotiongpt.db-wal). Everything was left as it is; restore a backup, or go on with what can still be read.',
  );
