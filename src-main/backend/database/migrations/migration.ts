/** One step of the schema. Steps are numbered from 1 without gaps and never change once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
