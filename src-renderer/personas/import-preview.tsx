import { useLayoutEffect, useRef, useState } from 'react';
import { Persona } from '#shared/contract/companion.ts';
import type { PersonaPreview } from '#shared/contract/personas.ts';
import { Group } from '../settings/section.tsx';
import { Button } from '../ui/button.tsx';
import { KeepPersona } from './keep-persona.tsx';
import { PersonaFields } from './persona-fields.tsx';
import { accountOf } from './words.ts';

export interface Imported {
  /** Another one for each file that is opened. */
  readonly id: number;
  readonly preview: PersonaPreview;
  readonly fileName: string;
  readonly fromPicture: boolean;
}

interface ImportPreviewProps {
  readonly imported: Imported;
  readonly onUse: (persona: Persona) => void;
  readonly onLeave: () => void;
}

/** What a file would bring. It can be changed here; nothing is taken before the person says so. */
export function ImportPreview({ imported, onUse, onLeave }: ImportPreviewProps) {
  const { preview, fileName } = imported;
  const [persona, setPersona] = useState(preview.persona);
  const valid = Persona.safeParse(persona).data ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section aria-label="Import" className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <h3 ref={heading} tabIndex={-1} className="wrap-anywhere font-semibold text-lg focus:outline-none">
          {preview.persona.name}, from “{fileName}”
        </h3>
        <p className="text-ink-soft">
          {preview.kind === 'persona'
            ? 'A persona that EmotionGPT exported. '
            : `A character card, version ${preview.version}. `}
          Nothing is taken before you say so, and you can change it first.
        </p>
      </div>
      <CardAccount imported={imported} />
      <PersonaFields persona={persona} onChange={setPersona} />
      <div className="sticky -bottom-5 -mb-5 flex flex-wrap gap-2 border-t bg-surface py-4">
        <Button
          tone="primary"
          size="small"
          disabled={valid === null}
          onClick={() => {
            if (valid !== null) onUse(valid);
          }}
        >
          Use it
        </Button>
        <KeepPersona persona={valid} onKept={onLeave} />
        <Button size="small" tone="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

/** What becomes of each field of a card. */
function CardAccount({ imported: { preview, fromPicture } }: { readonly imported: Imported }) {
  if (preview.kind === 'persona') return null;
  const { used, shortened, leftOut } = accountOf(preview, fromPicture);
  const { creator, creatorNotes } = preview;
  return (
    <Group title="What it brings">
      {creatorNotes === null ? null : (
        <blockquote
          className="whitespace-pre-wrap wrap-anywhere border-line-strong border-l-2 pl-4 text-ink-soft"
          dir="auto"
        >
          {creatorNotes}
        </blockquote>
      )}
      {creator === null ? null : (
        <p className="wrap-anywhere text-ink-soft text-sm" dir="auto">
          Made by {creator}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <Fates title="Used" items={used} />
        <Fates title="Shortened" items={shortened} />
        <Fates title="Left out" items={leftOut} />
      </div>
      <p className="text-ink-soft text-sm">
        A card says nothing about temperament. The sliders below stand where a new companion’s do, until you
        move them.
      </p>
    </Group>
  );
}

function Fates({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className="font-medium">{title}</h4>
      <ul className="mt-1 flex flex-col gap-1 text-ink-soft text-sm leading-snug">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
