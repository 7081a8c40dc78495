import type { Session } from 'electron';
import type { ResolveSystemProxy } from '#backend/network/environment-proxy.ts';
import { type ProxyAddress, parsePacResult } from '#backend/network/proxy-address.ts';

/** A machine that changes networks gets another proxy; within this time nobody would notice. */
const KNOWN_FOR_MS = 10_000;

/**
 * What the system is set to, proxy scripts included, as the browser engine reads it. It is told the origin only, never
 * a path; its answer is kept for some seconds, so that a reply does not wait for it.
 */
export function systemProxy(session: Pick<Session, 'resolveProxy'>): ResolveSystemProxy {
  const known = new Map<string, { readonly until: number; readonly proxy: Promise<ProxyAddress | null> }>();
  return ({ origin }) => {
    const now = Date.now();
    const before = known.get(origin);
    if (before !== undefined && now < before.until) return before.proxy;
    const proxy = session.resolveProxy(`${origin}/`).then(parsePacResult);
    known.set(origin, { until: now + KNOWN_FOR_MS, proxy });
    proxy.catch(() => known.delete(origin));
    return proxy;
  };
}
