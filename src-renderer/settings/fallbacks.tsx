import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import { MAX_FALLBACKS, type Settings } from '#shared/contract/settings.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { keyOf, withMoved, without, withStandIn } from './fallback-order.ts';
import { GenerationFields } from './generation-fields.tsx';
import { useChangeSettings } from './use-settings.ts';
import { standInConsequence, standInName } from './words.ts';

interface FallbacksProps {
  readonly settings: Settings;
  readonly providers: readonly ProviderInfo[];
}

/** Who writes, in this order, when the chosen provider cannot. */
export function Fallbacks({ settings, providers }: FallbacksProps) {
  const { save, error } = useChangeSettings();
  /** What was changed a moment ago, shown until it is kept. */
  const [changed, setChanged] = useState<readonly Generation[] | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const standIns = changed ?? settings.fallbacks;
  const nameOf = (standIn: Generation) => standInName(standIn, providers);

  const change = (next: readonly Generation[], announcement: string) => {
    setSaid(announcement);
    if (next === standIns) return;
    setChanged(next);
    save({ fallbacks: [...next] }, () => setChanged(null));
  };
  const move = (index: number, by: -1 | 1) => {
    const next = withMoved(standIns, index, by);
    const moved = standIns[index];
    if (moved === undefined) return;
    const place = next.indexOf(moved) + 1;
    change(next, `${nameOf(moved)} is number ${place} of ${next.length} now.`);
  };
  const remove = (index: number) => {
    const gone = standIns[index];
    if (gone === undefined) return;
    change(without(standIns, index), `${nameOf(gone)} was taken out.`);
    requestAnimationFrame(() => (list.current?.querySelector('button') ?? addButton())?.focus());
  };
  const addButton = () => document.querySelector<HTMLElement>('[data-add-stand-in]');

  const summary = standIns.length === 0 ? 'Nobody' : standIns.map(nameOf).join(', then ');
  return (
    <Disclosure title="When it cannot write" summary={summary}>
      <p className="text-ink-soft text-sm">
        Who writes instead, in this order. The reply then says who wrote it, and why.
      </p>
      {standIns.length === 0 ? null : (
        <ol ref={list} aria-label="Who writes instead" className="divide-y rounded-xl border">
          {standIns.map((standIn, index) => (
            <StandIn
              key={keyOf(standIn)}
              place={index + 1}
              count={standIns.length}
              name={nameOf(standIn)}
              consequence={standInConsequence(standIn, providers)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {standIns.length >= MAX_FALLBACKS ? (
        <p className="text-ink-soft text-sm">These are as many as there can be.</p>
      ) : (
        <AddStandIn
          providers={providers}
          onAdd={(added) => change(withStandIn(standIns, added), `${nameOf(added)} was added.`)}
        />
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {error === null ? null : <ErrorNote message={error.message} />}
    </Disclosure>
  );
}

interface StandInProps {
  readonly place: number;
  readonly count: number;
  readonly name: string;
  readonly consequence: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function StandIn({ place, count, name, consequence, onMove, onRemove }: StandInProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !event.altKey) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-2 py-1.5 pr-1.5 pl-3.5" onKeyDown={onKeyDown}>
      <div className="min-w-40 flex-1">
        <p>
          <span className="text-ink-faint tabular-nums">{place}. </span>
          {name}
        </p>
        <p className="text-ink-soft text-sm">{consequence}</p>
      </div>
      <div className="flex">
        <IconButton
          icon={ArrowUp}
          size="small"
          label={`Move ${name} up`}
          keys="Alt ↑"
          aria-disabled={place === 1}
          className="aria-disabled:opacity-40"
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          size="small"
          label={`Move ${name} down`}
          keys="Alt ↓"
          aria-disabled={place === count}
          className="aria-disabled:opacity-40"
          onClick={() => onMove(1)}
        />
        <IconButton icon={Trash2} size="small" label={`Take ${name} out`} onClick={onRemove} />
      </div>
    </li>
  );
}

interface AddStandInProps {
  readonly providers: readonly ProviderInfo[];
  readonly onAdd: (added: Generation) => void;
}

function AddStandIn({ providers, onAdd }: AddStandInProps) {
  const [draft, setDraft] = useState<Generation | null>(null);
  if (draft === null) {
    return (
      <Button
        data-add-stand-in
        size="small"
        className="self-start"
        onClick={() => setDraft({ provider: EMBEDDED, model: null })}
      >
        <Plus aria-hidden className="size-4" />
        Add who writes instead
      </Button>
    );
  }
  return (
    <fieldset className="flex flex-col gap-3 rounded-xl border bg-raised p-3.5">
      <legend className="sr-only">Add who writes instead</legend>
      <GenerationFields providers={providers} value={draft} onChange={setDraft} />
      <p className="text-ink-soft text-sm">{standInConsequence(draft, providers)}</p>
      <div className="flex gap-2">
        <Button
          size="small"
          tone="primary"
          onClick={() => {
            onAdd(draft);
            setDraft(null);
          }}
        >
          Add
        </Button>
        <Button size="small" onClick={() => setDraft(null)}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
