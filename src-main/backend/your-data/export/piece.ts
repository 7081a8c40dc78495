/** A piece of a file that is being written. */
export interface Piece {
  readonly text: string;
  /** How many messages are in it. */
  readonly messages: number;
}
