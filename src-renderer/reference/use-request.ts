import { useEffect, useRef, useState } from 'react';

export interface ShownAnswer {
  /** Status and the headers that say something, a line each. */
  readonly head: string;
  /** As much of the body as has come; JSON indented. */
  readonly text: string;
}

export interface Request {
  readonly send: (
    address: string,
    request: {
      readonly method: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: string | null;
    },
  ) => void;
  readonly stop: () => void;
  readonly isRunning: boolean;
  readonly answer: ShownAnswer | null;
  readonly error: string | null;
}

const SHOWN_HEADERS = ['content-type', 'etag', 'idempotency-replayed', 'ratelimit', 'retry-after'];

/** One request at a time to this server, with the cookie of this browser; its answer as it comes. */
export function useRequest(): Request {
  const [isRunning, setRunning] = useState(false);
  const [answer, setAnswer] = useState<ShownAnswer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run: Request['send'] = async (address, { method, headers, body }) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setRunning(true);
    setError(null);
    setAnswer(null);
    try {
      const response = await fetch(address, {
        method,
        headers: [...headers.map(([name, value]): [string, string] => [name, value]), ...jsonType(body)],
        body,
        credentials: 'same-origin',
        signal: own.signal,
      });
      const head = headOf(response);
      let text = '';
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
        text += read.value;
        setAnswer({ head, text });
      }
      setAnswer({ head, text: indented(text) });
    } catch {
      if (!own.signal.aborted) setError('No answer came. Check that EmotionGPT is still running.');
    }
    if (running.current === own) setRunning(false);
  };
  return {
    send: (address, request) => void run(address, request),
    stop: () => running.current?.abort(),
    isRunning,
    answer,
    error,
  };
}

const jsonType = (body: string | null): [string, string][] =>
  body === null ? [] : [['content-type', 'application/json']];

const headOf = ({ status, headers }: Response): string =>
  [
    String(status),
    ...SHOWN_HEADERS.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [`${name}: ${value}`];
    }),
  ].join('\n');

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
