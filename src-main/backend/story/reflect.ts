import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Reflection, StoryDay, StoryFigures } from '#shared/contract/story.ts';
import type { Connections } from '../providers/connections.ts';
import type { ModelCall } from '../providers/model-call.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { OpenSession } from '../session-manager/session-manager.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { reflectionFacts, reflectionInstructions } from './reflection-prompt.ts';

/** As the model's maker decided: a fixed temperature is refused by some models that think. */
const OPTIONS = { temperature: null, maxOutputTokens: null, thinking: null };
/** A longer answer is cut: it is no look back in a few sentences. UTF-16 units. */
const LONGEST = 4_000;

const NO_MODEL = {
  code: 'PROVIDER_UNKNOWN' as const,
  message: 'No model is chosen that could write this. Choose a provider in the settings.',
};

export interface ReflectionErrand {
  /** The session that it is about, with the model that was chosen for it; null: the model of the settings. */
  readonly open: OpenSession | null;
  readonly figures: StoryFigures;
  readonly days: readonly StoryDay[];
  readonly language: string;
  readonly signal: AbortSignal | undefined;
}
export type AskForReflection = (errand: ReflectionErrand) => Promise<Reflection>;

/** Asks the chosen model for a look back. It gets figures; of what the person wrote it gets nothing. */
export function createReflection(options: {
  call: ModelCall;
  connections: Pick<Connections, 'modelOf'>;
  settings: SettingsStore;
}): AskForReflection {
  const { call, connections, settings } = options;
  return async ({ open, figures, days, language, signal = new AbortController().signal }) => {
    const writer = open?.session.generation ?? settings.get().generation;
    const { provider } = writer;
    if (provider === EMBEDDED) return { text: null, error: NO_MODEL, provider, model: null };
    const model = connections.modelOf(writer);
    try {
      let text = '';
      const parts = call({
        purpose: 'reflection',
        sessionId: open === null || open.ephemeral ? null : open.session.id,
        writer,
        sessionKey: open?.apiKey ?? null,
        instructions: reflectionInstructions(language),
        messages: [{ role: 'user', text: reflectionFacts(figures, days) }],
        options: OPTIONS,
        signal,
      });
      for await (const part of parts) {
        if (part.type === 'delta') text += part.text;
        if (text.length > LONGEST) break;
      }
      const trimmed = text.trim().slice(0, LONGEST);
      return trimmed === ''
        ? { text: null, error: NOTHING, provider, model }
        : { text: trimmed, error: null, provider, model };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { text: null, error: { code: error.code, message: error.message }, provider, model };
    }
  };
}

const NOTHING = {
  code: 'PROVIDER_BAD_ANSWER' as const,
  message: 'The model answered with nothing. Try again, or choose another model.',
};
