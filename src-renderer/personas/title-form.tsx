import { type FormEvent, useState } from 'react';
import { PersonaTitle } from '#shared/contract/personas.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface TitleFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly title: string;
  /** What the button says; it may depend on what is typed. */
  readonly action: string | ((title: string) => string);
  readonly isBusy?: boolean;
  /** Why the last attempt was refused. */
  readonly error?: string | null;
  readonly onSubmit: (title: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name that a persona is kept under. Enter takes it, Esc does not. */
export function TitleForm(props: TitleFormProps) {
  const { label, hint, action, isBusy = false, error = null, onSubmit, onCancel } = props;
  const [title, setTitle] = useState(props.title);
  const read = PersonaTitle.safeParse(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.success) onSubmit(read.data);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation(); // it closes this form, not the dialog around it
        onCancel();
      }}
      className="flex flex-col gap-3 rounded-2xl border bg-raised p-4"
    >
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        autoFocus
        autoComplete="off"
        maxLength={PersonaTitle.maxLength ?? undefined}
        value={title}
        error={error ?? (title === '' ? null : (read.error?.issues[0]?.message ?? null))}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" size="small" disabled={isBusy || !read.success}>
          {typeof action === 'string' ? action : action(title)}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
