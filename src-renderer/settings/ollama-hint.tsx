import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { Button } from '../ui/button.tsx';
import { useModels } from './use-providers.ts';

interface OllamaHintProps {
  readonly provider: ProviderInfo;
  readonly onChoose: (generation: Generation) => void;
}

/**
 * Says that Ollama answers on this machine, with a way to use it. Asked once when the page opens, and only of
 * this machine; where it is not there, nothing is said.
 */
export function OllamaHint({ provider, onChoose }: OllamaHintProps) {
  const { options } = useModels(provider.id, provider.local);
  const [first] = options;
  if (first === undefined) return null;
  const models = options.length === 1 ? 'one model' : `${options.length} models`;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl bg-accent-soft px-4 py-3"
    >
      <p className="min-w-40 flex-1">
        Ollama runs on this machine, with {models}. Nothing you say would leave it.
      </p>
      <Button
        size="small"
        onClick={() =>
          onChoose({ provider: provider.id, model: provider.model === null ? first.value : null })
        }
      >
        Use {provider.model ?? first.value}
      </Button>
    </div>
  );
}
