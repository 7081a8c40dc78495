import { anthropic } from './anthropic.ts';
import { gemini } from './gemini.ts';
import { ollama } from './ollama.ts';
import { openai } from './openai.ts';
import { openaiCompatible } from './openai-compatible.ts';
import { openrouter } from './openrouter.ts';
import type { Provider } from './provider.ts';

/** In the order in which the settings list them. */
const PROVIDERS: readonly Provider[] = [gemini, openai, anthropic, ollama, openrouter, openaiCompatible];

/** The providers by id. @throws where two claim the same id: a mistake of ours, found at start. */
export function createRegistry(providers: readonly Provider[] = PROVIDERS): ReadonlyMap<string, Provider> {
  const registry = new Map<string, Provider>();
  for (const provider of providers) {
    if (registry.has(provider.id)) throw new Error(`Two providers are called "${provider.id}".`);
    registry.set(provider.id, provider);
  }
  return registry;
}
export type Registry = ReturnType<typeof createRegistry>;
