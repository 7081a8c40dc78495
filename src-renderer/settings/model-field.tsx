import { useState } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { Combobox } from '../ui/combobox.tsx';
import { useDraft } from './use-draft.ts';
import { type ModelList, useModels } from './use-providers.ts';
import { providerNeed } from './words.ts';

interface ModelFieldProps {
  readonly label: string;
  readonly provider: ProviderInfo;
  /** What is kept; null: the usual one. */
  readonly saved: string | null;
  /** Which model an empty field means; null: one has to be chosen. */
  readonly usual: string | null;
  readonly onKeep: (model: string | null) => void;
  readonly error?: string | null | undefined;
}

/**
 * A model of a provider: picked from what it offers, or typed. It is asked for its models when the field is
 * entered, because asking leaves the machine.
 */
export function ModelField({ label, provider, saved, usual, onKeep, error }: ModelFieldProps) {
  const [wanted, setWanted] = useState(false);
  const need = providerNeed(provider);
  const asked = wanted && (need === null || need === 'a model');
  const list = useModels(provider.id, asked);
  const draft = useDraft(saved ?? '', (text) => onKeep(text.trim() === '' ? null : text.trim()));
  return (
    <div className="flex flex-col gap-1.5">
      <Combobox
        label={label}
        hint={`Type to search, or type any name.${usual === null ? '' : ` Empty: ${usual}.`}`}
        placeholder={usual ?? ''}
        options={list.options}
        value={draft.value}
        maxLength={200}
        error={error}
        onFocus={() => setWanted(true)}
        onChange={draft.change}
        onCommit={draft.commit}
      />
      <p role="status" className="min-h-5 text-ink-soft text-sm">
        {asked ? listWord(list, provider.name) : null}
      </p>
    </div>
  );
}

function listWord({ options, isFetching, problem, isKnown }: ModelList, name: string): string {
  if (isFetching && !isKnown) return `Asking ${name} for its models…`;
  if (problem !== null) return `No list: ${problem} You can type a name all the same.`;
  if (!isKnown) return '';
  if (options.length === 0) return `${name} offers no model yet.`;
  if (options.length === 1) return 'One model to choose from.';
  return `${options.length.toLocaleString('en')} models to choose from.`;
}
