import { ChevronDown, RotateCcw, StepForward } from 'lucide-react';
import { useState } from 'react';
import type { Generation } from '#shared/contract/sessions.ts';
import { GenerationFields } from '../settings/generation-fields.tsx';
import { useProviders } from '../settings/use-providers.ts';
import { providerNeed, whatLeaves } from '../settings/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

interface WaysOnProps {
  /** True: the error above offers to try again already. */
  failed: boolean;
  /** Null where there is nothing to go on with. */
  onContinue: (() => void) | null;
  /** `generation`: by somebody else than usual, this once. */
  onWriteAgain: (generation?: Generation) => void;
}

/** Under the last reply: have it written again, by whoever, or have it go on where it stopped. */
export function WaysOn({ failed, onContinue, onWriteAgain }: WaysOnProps) {
  const [choosing, setChoosing] = useState(false);
  const providers = useProviders().data?.providers ?? [];
  const ready = providers.filter((provider) => providerNeed(provider) === null);
  return (
    <div className="-ms-3 flex animate-fade flex-wrap items-center">
      {onContinue === null ? null : (
        <Button size="small" className="me-1.5 ms-3" onClick={onContinue}>
          <StepForward aria-hidden className="size-3.5" />
          Continue
        </Button>
      )}
      {failed ? null : (
        <Button tone="quiet" size="small" className="text-ink-faint" onClick={() => onWriteAgain()}>
          <RotateCcw aria-hidden className="size-3.5" />
          Write again
        </Button>
      )}
      <Menu
        align="start"
        trigger={
          failed ? (
            <Button tone="quiet" size="small" className="text-ink-faint">
              With another model
              <ChevronDown aria-hidden className="size-3.5" />
            </Button>
          ) : (
            <IconButton icon={ChevronDown} size="small" label="With another model" className="-ms-1.5" />
          )
        }
      >
        {ready.map(({ id, name, model, defaultModel }) => {
          const own = model ?? defaultModel;
          return (
            <MenuItem key={id} onSelect={() => onWriteAgain({ provider: id, model: null })}>
              {own === null ? name : `${name} · ${own}`}
            </MenuItem>
          );
        })}
        <MenuItem onSelect={() => setChoosing(true)}>Another model…</MenuItem>
      </Menu>
      <Dialog open={choosing} onOpenChange={setChoosing} title="Write again with another model">
        <Chooser
          onChosen={(generation) => {
            setChoosing(false);
            onWriteAgain(generation);
          }}
        />
      </Dialog>
    </div>
  );
}

function Chooser({ onChosen }: { onChosen: (generation: Generation) => void }) {
  const providers = useProviders().data?.providers ?? [];
  const [chosen, setChosen] = useState<Generation | null>(null);
  const [first] = providers.filter(({ local }) => !local).concat(providers);
  const value = chosen ?? { provider: first?.id ?? '', model: null };
  const provider = providers.find(({ id }) => id === value.provider);
  return (
    <div className="flex flex-col gap-4">
      <GenerationFields providers={providers} value={value} onChange={setChosen} />
      {provider === undefined ? null : <p className="text-ink-soft text-sm">{whatLeaves(provider)}</p>}
      <Button tone="primary" className="self-start" onClick={() => onChosen(value)}>
        Write again
      </Button>
    </div>
  );
}
