import { release } from 'node:os';
import type { DataStatus } from '#shared/contract/data.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Store } from '../database/store.ts';
import type { RecentErrors } from '../log/recent-errors.ts';
import type { KnownCrash } from '../safe-mode.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Requests of the outbound log that are looked at for failures. */
const REQUESTS = 200;

/**
 * What helps to find a fault, as a text for passing on. Redacted by construction: it is made of versions, numbers, choices
 * out of fixed lists, and names of kinds. No setting that a person can type into is in it, nor any path or address.
 *
 * @param kinds  the kinds of providers that this program knows: any other name is somebody's own.
 */
export function diagnosticsText(options: {
  status: DataStatus;
  store: Store;
  settings: SettingsStore;
  errors: RecentErrors;
  crashes: () => readonly KnownCrash[];
  kinds: ReadonlySet<string>;
  now: number;
}): string {
  const { status, store, settings, errors, crashes, kinds, now } = options;
  const { electron, chrome, node } = process.versions;
  const chosen = settings.get();
  const { detection, generation, network, writing } = chosen;
  const kindOf = (id: string | null): string => {
    if (id === null) return 'as the replies';
    const kind = chosen.providers[id]?.kind ?? id;
    return id === EMBEDDED || kinds.has(kind) ? kind : 'another one';
  };
  const { sessions, messages } = store.count();
  const failures = new Map<string, number>();
  for (const { failure, status: answer } of store.outbound.page(Number.MAX_SAFE_INTEGER, REQUESTS)) {
    const what = failure ?? (answer !== null && answer >= 400 ? `HTTP ${answer}` : null);
    if (what !== null) failures.set(what, (failures.get(what) ?? 0) + 1);
  }
  const lines: [string, string | number][] = [
    ['EmotionGPT', status.version],
    ['Time', new Date(now).toISOString()],
    [
      'Runs on',
      `Node.js ${node}${electron === undefined ? '' : `, Electron ${electron}, Chromium ${chrome}`}`,
    ],
    ['System', `${process.platform} ${process.arch} ${/^[\d.]+/.exec(release())?.[0] ?? ''}`],
    ['Memory', `${Math.round(process.memoryUsage().rss / 1e6)} MB after ${Math.round(process.uptime())} s`],
    ['Sessions', sessions],
    ['Messages', messages],
    ['Corrections', store.corrections.count()],
    ['Waiting to be read', store.imports.list().reduce((sum, { toRead }) => sum + toRead, 0)],
    ['Waiting to be deleted', store.deletions.list().length],
    ['Database key', status.databaseKeyIn],
    ['Notices', status.notices.map(({ code }) => code).join(', ') || 'none'],
    ['Replies', kindOf(generation.provider)],
    ['Stand-ins', chosen.fallbacks.map(({ provider }) => kindOf(provider)).join(', ') || 'none'],
    ['Detection', `${detection.mode}${detection.paused ? ', paused' : ''}, by ${kindOf(detection.provider)}`],
    [
      'Writing',
      `temperature ${writing.temperature}, tokens ${writing.maxOutputTokens}, thinking ${writing.thinking}`,
    ],
    ['Context', `${chosen.contextTokens} tokens`],
    ['Time-outs', `${network.connectTimeoutMs} ms to connect, ${chosen.idleTimeoutMs} ms of silence`],
    ['Proxy', network.proxy.mode],
    ['CA file', network.caFile === null ? 'none' : 'one'],
    ['Local server', chosen.localServer.enabled ? 'on' : 'off'],
    [
      `Failures of the last ${REQUESTS} requests`,
      [...failures].map((pair) => pair.join(': ')).join(', ') || 'none',
    ],
  ];
  const recent = errors
    .list()
    .map(({ at, name, code, stack }) =>
      [new Date(at).toISOString(), name, code ?? '', stack[0] ?? ''].join(' '),
    );
  return [
    ...lines.map(([name, value]) => `${name}: ${value}`),
    `Crashes: ${crashes().length === 0 ? 'none' : ''}`,
    ...crashes().map(({ at, kind, reason }) => `  ${new Date(at).toISOString()} ${kind} ${reason}`.trimEnd()),
    `Errors: ${recent.length === 0 ? 'none' : ''}`,
    ...recent.map((line) => `  ${line.trim()}`),
    '',
  ].join('\n');
}
