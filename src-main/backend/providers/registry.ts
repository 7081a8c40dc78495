import { gemini } from './gemini.ts';
import type { Provider } from './provider.ts';

/** The providers by id. @throws where two claim the same id: a mistake of ours, found at start. */
export function createRegistry(providers: readonly Provider[] = [gemini]): ReadonlyMap<string, Provider> {
  const registry = new Map<string, Provider>();
  for (const provider of providers) {
    if (registry.has(provider.id)) throw new Error(`Two providers are called "${provider.id}".`);
    registry.set(provider.id, provider);
  }
  return registry;
}
export type Registry = ReturnType<typeof createRegistry>;
