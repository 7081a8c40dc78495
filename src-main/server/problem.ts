import { STATUS_CODES } from 'node:http';

/** Problem Details for HTTP APIs, RFC 9457: how /v1 says what went wrong. */
export const PROBLEM_TYPE = 'application/problem+json';

export interface Problem {
  /** `about:blank`: the status says the kind, `code` the rest (RFC 9457, 4.2.1). */
  readonly type: 'about:blank';
  /** The name of the status, such as `Not Found`. */
  readonly title: string;
  readonly status: number;
  /** A sentence for people, with what to do. */
  readonly detail: string;
  /** Ours: stable, for programs. */
  readonly code: string;
  /** Ours: whether the contract declares this code for the procedure, with `data` of a known shape. */
  readonly defined: boolean;
  readonly data?: unknown;
}

/** @param error  what every error of the contract has; `message` becomes `detail`. */
export function problemOf(error: {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly defined: boolean;
  readonly data?: unknown;
}): Problem {
  const { status, code, message, defined, data } = error;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? String(status),
    status,
    detail: message,
    code,
    defined,
    ...(data === undefined ? {} : { data }),
  };
}
