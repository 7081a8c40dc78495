import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { putSession } from '../sessions/session-cache.ts';
import { useChangeSettings, useSettings } from '../settings/use-settings.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorNote } from '../ui/error-note.tsx';

interface SwitchProps {
  label: string;
  hint: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

function Switch({ label, hint, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-4.5 shrink-0 accent-accent"
      />
      <span>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span id={`${id}-hint`} className="block text-ink-soft text-sm">
          {hint}
        </span>
      </span>
    </div>
  );
}

type Wanted = { enabled?: boolean; extractWithModel?: boolean };

/** Whether anything is remembered: at all, in the session that is open, and with a model’s help. */
export function OffSwitches({ session }: { session: Session | null }) {
  const settings = useSettings().data?.knowledge;
  const { save, error } = useChangeSettings();
  const [wanted, setWanted] = useState<Wanted>({});
  const [wantedHere, setWantedHere] = useState<boolean | null>(null);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (remembers: boolean) => client.sessions.update({ sessionId: session?.id ?? '', remembers }),
    onSuccess: (updated) => putSession(queries, updated),
    onSettled: () => setWantedHere(null),
  });
  if (settings === undefined) return null;
  // What was just chosen is shown at once, and what is kept when that is known.
  const { enabled, extractWithModel } = { ...settings, ...wanted };
  const remembers = session !== null && (wantedHere ?? session.remembers);
  const summary = !enabled
    ? 'Nothing: it is switched off'
    : remembers || session === null
      ? 'On'
      : 'Off in this session';
  const set = (patch: Wanted) => {
    setWanted(patch);
    save({ knowledge: patch }, () => setWanted({}));
  };
  const failure = error?.message ?? (change.error ? toShownError(change.error).message : null);
  return (
    <Disclosure title="What may be remembered" summary={summary}>
      <Switch
        label="Remember what we talk about"
        hint="Off: I learn nothing new, and answer without what I know. What is here stays until you forget it."
        checked={enabled}
        onChange={(checked) => set({ enabled: checked })}
      />
      {session === null ? null : (
        <Switch
          label="In this session, too"
          hint="Off: this conversation teaches me nothing, and I use nothing that I know in it."
          checked={remembers && enabled}
          disabled={!enabled}
          onChange={(checked) => {
            setWantedHere(checked); // in the same moment: a switch must not jump back
            change.mutate(checked);
          }}
        />
      )}
      <Switch
        label="Let the model that answers look for it as well"
        hint="It understands more than I do alone. Asks your provider once more for each message; with the offline companion, nothing is asked."
        checked={extractWithModel && enabled}
        disabled={!enabled}
        onChange={(checked) => set({ extractWithModel: checked })}
      />
      {failure === null ? null : <ErrorNote message={failure} />}
    </Disclosure>
  );
}
