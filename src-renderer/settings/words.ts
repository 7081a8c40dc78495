/** What the settings say in words: where things are kept, what leaves the machine, what a number may be. */
import type { DataStatus } from '#shared/contract/data.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { Settings } from '#shared/contract/settings.ts';

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
    case 'passphrase':
      return 'Its key is locked with your passphrase, and nothing on this machine opens it without it.';
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
    : `What you write goes to ${name}, with the part of the conversation that fits, how the companion feels, and the few things it knows that help with the answer. Nothing goes anywhere else.`;

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

/** Somebody who may write instead, by name. */
export function standInName(
  { provider, model }: Generation,
  providers: readonly Pick<ProviderInfo, 'id' | 'name'>[],
): string {
  const name = providers.find(({ id }) => id === provider)?.name ?? 'A provider that was removed';
  return model === null ? name : `${name} · ${model}`;
}

/** What it means for a person's words when this one writes instead. */
export function standInConsequence(
  { provider, model }: Generation,
  providers: readonly ProviderInfo[],
): string {
  const info = providers.find(({ id }) => id === provider);
  if (info === undefined) return 'It is passed over.';
  const need = providerNeed(info);
  if (need !== null && !(need === 'a model' && model !== null)) {
    return `It needs ${need} first; until then it is passed over.`;
  }
  if (info.id === EMBEDDED) return 'Always there, and nothing leaves this machine.';
  return info.local ? 'Nothing leaves this machine.' : `Your words then go to ${info.name}.`;
}

/** What is set about how a model writes, in a few words. */
export function writingSummary({ temperature, maxOutputTokens, thinking }: Settings['writing']): string {
  const parts = [
    temperature === null ? null : `temperature ${temperature}`,
    maxOutputTokens === null ? null : `up to ${maxOutputTokens.toLocaleString('en')} tokens`,
    thinking === null ? null : `thinking: ${thinking}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'As its maker decided' : parts.join(', ');
}

/** What leaves the machine so that a language model can read the emotion; null: nobody there could. */
export function detectionLeaves(reader: Pick<ProviderInfo, 'id' | 'name' | 'local'> | null): string {
  if (reader === null || reader.id === EMBEDDED) {
    return 'The offline companion is no language model: the built-in model reads until you choose one.';
  }
  if (reader.local) return `Nothing leaves this machine: ${reader.name} reads here.`;
  return `Each message you write goes to ${reader.name} to be read, with the two before it.`;
}
