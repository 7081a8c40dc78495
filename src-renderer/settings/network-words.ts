/** What the network page says in words: sizes, failures, and how much has left the machine. */
import type { OutboundFailure, OutboundPurpose, OutboundRequest } from '#shared/contract/network.ts';

export const PURPOSE_WORDS: Readonly<Record<OutboundPurpose, string>> = {
  reply: 'A reply',
  detection: 'Reading the emotion',
  knowledge: 'Learning what to remember',
  summary: 'A summary',
  reflection: 'Looking back on your story',
  test: 'A test',
  models: 'The list of models',
  update: 'A newer version',
};

const FAILURE_WORDS: Readonly<Record<OutboundFailure, string>> = {
  stopped: 'stopped here',
  quit: 'EmotionGPT was closed',
  dns: 'name not found',
  refused: 'connection refused',
  offline: 'no way there',
  timeout: 'took too long',
  cut: 'cut off',
  'tls-issuer': 'certificate not trusted',
  'tls-expired': 'certificate not valid now',
  'tls-host': 'certificate of another name',
  tls: 'no encrypted connection',
  'proxy-address': 'proxy without an address',
  'proxy-unreachable': 'proxy did not answer',
  'proxy-tls': 'proxy’s certificate not trusted',
  'proxy-password': 'proxy refused the password',
  'proxy-refused': 'proxy said no',
  'proxy-target': 'proxy could not reach it',
  other: 'failed',
};

/** How a request ended, where that is worth a word. */
export function outcomeWord({
  failure,
  status,
  durationMs,
}: Pick<OutboundRequest, 'failure' | 'status' | 'durationMs'>): string | null {
  if (failure !== null) return FAILURE_WORDS[failure];
  if (durationMs === null) return 'under way';
  return status !== null && status >= 300 ? `answered ${status}` : null;
}

const STEP = 1_000;
const UNITS = ['B', 'kB', 'MB', 'GB'];

/** A number of bytes, such as "812 B" or "1.2 kB". */
export function bytesWord(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (Math.round(size * 10) / 10 >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit]}`;
}

interface LogFacts {
  readonly total: number;
  readonly left: number;
  readonly complete: boolean;
}

/** How much has left the machine, as far as the log can tell. */
export function leftSentence({ total, left, complete }: LogFacts): string {
  if (total === 0) {
    return complete
      ? 'Nothing has left this machine.'
      : 'Nothing has left this machine since the log was cleared.';
  }
  const span = complete ? '' : ' in the time that this log covers';
  if (left === 0) {
    return `Nothing has left this machine${span}: these requests went to programs that run on it.`;
  }
  return left === 1
    ? `One request has left this machine${span}.`
    : `${left.toLocaleString('en')} requests have left this machine${span}.`;
}
