import type { Statement } from 'better-sqlite3';
import type { Db } from './open.ts';

/**
 * The same connection, on which statements are compiled when they are first used: there are some two hundred, of which
 * a start needs a few. A statement that does not fit the tables fails at its first use.
 */
export function lazily(db: Db): Db {
  const prepare = (sql: string) => new LazyStatement(() => db.prepare(sql));
  return Object.create(db, { prepare: { value: prepare } }) as Db;
}

/** As much of a statement as queries use. */
class LazyStatement implements Pick<Statement<unknown[]>, 'run' | 'get' | 'all' | 'iterate'> {
  readonly #compile: () => Statement<unknown[]>;
  #compiled: Statement<unknown[]> | undefined;
  #shape: 'pluck' | 'raw' | null = null;

  constructor(compile: () => Statement<unknown[]>) {
    this.#compile = compile;
  }

  get #statement(): Statement<unknown[]> {
    if (this.#compiled === undefined) {
      this.#compiled = this.#compile();
      if (this.#shape !== null) this.#compiled[this.#shape]();
    }
    return this.#compiled;
  }

  /** Rows are the values of their first columns from now on. */
  pluck(): this {
    this.#shape = 'pluck';
    return this;
  }

  /** Rows are arrays from now on. */
  raw(): this {
    this.#shape = 'raw';
    return this;
  }

  run(...parameters: unknown[]) {
    return this.#statement.run(...parameters);
  }

  get(...parameters: unknown[]) {
    return this.#statement.get(...parameters);
  }

  all(...parameters: unknown[]) {
    return this.#statement.all(...parameters);
  }

  iterate(...parameters: unknown[]) {
    return this.#statement.iterate(...parameters);
  }
}
