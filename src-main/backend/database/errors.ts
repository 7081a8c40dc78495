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
    | 'UNREADABLE';

  constructor(code: DatabaseError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
