/** What the settings say in words: where things are kept, what leaves the machine, what a number may be. */
import type { DataStatus } from '#shared/contract/data.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';

/** Where a provider's key is kept; null where there is none. */
export function keyPlace({ keyStoredIn }: Pick<ProviderInfo, 'keyStoredIn'>): string | null {
  switch (keyStoredIn) {
    case 'keychain':
      return 'Kept in this machine’s keychain. It cannot be read back here.';
    case 'memory':
      return 'Kept for this run only, because no keychain answered. After a restart, paste it again.';
    case 'environment':
      return 'Comes from the environment in which EmotionGPT was started. Change it there.';
    case null:
      return null;
  }
}

/** What the empty key field shows: the end of the stored key, or what to do. */
export const keyPlaceholder = ({ hasKey, keyHint }: Pick<ProviderInfo, 'hasKey' | 'keyHint'>): string =>
  hasKey ? `•••• ${keyHint ?? ''}`.trimEnd() : 'Paste the key here';

/** Where the key of the database is kept. */
export function databaseKeyPlace(place: DataStatus['databaseKeyIn']): string {
  switch (place) {
    case 'keychain':
      return 'Its key is in this machine’s keychain.';
    case 'file':
      return 'Its key is in a file beside it that only your account can read.';
    case 'environment':
      return 'Its key comes from the environment in which EmotionGPT was started.';
  }
}

/** What is still missing before a provider can write a reply; null: nothing, as far as it can be known here. */
export function providerNeed(provider: ProviderInfo): 'a key' | 'an address' | 'a model' | null {
  if (!hasSetup(provider)) return null;
  if (provider.baseUrl === null) return 'an address';
  if (provider.needsKey && !provider.hasKey) return 'a key';
  return (provider.model ?? provider.defaultModel) === null ? 'a model' : null;
}

/** Whether there is anything to set up. */
export const hasSetup = ({ takesKey, baseUrlEditable }: ProviderInfo): boolean => takesKey || baseUrlEditable;

/** How a provider stands, in a word or three. */
export function providerState(provider: ProviderInfo): string {
  const need = providerNeed(provider);
  if (need !== null) return `Needs ${need}`;
  return provider.local ? 'On this machine' : 'Ready';
}

/** What leaves the machine while this provider writes the replies. */
export const whatLeaves = ({ name, local }: Pick<ProviderInfo, 'name' | 'local'>): string =>
  local
    ? 'Nothing leaves this machine: replies are written here.'
    : `What you write goes to ${name}, with the part of the conversation that fits and how the companion feels. Nothing goes anywhere else.`;

/** A time that a call took, such as "320 ms" or "2.4 s". */
export const latencyWord = (ms: number): string =>
  ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: string };

/** Reads a whole number within limits from what somebody typed; the problem says what to type instead. */
export function parseWithin(text: string, { min, max, unit }: Limits): ParsedNumber {
  const trimmed = text.trim();
  const value = Number(trimmed);
  if (/^\d+$/.test(trimmed) && value >= min && value <= max) return { ok: true, value };
  const number = (limit: number) => limit.toLocaleString('en');
  return { ok: false, problem: `Type a whole number from ${number(min)} to ${number(max)} ${unit}.` };
}
