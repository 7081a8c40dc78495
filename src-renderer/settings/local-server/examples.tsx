import { useState } from 'react';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Group } from '../section.tsx';
import { type Example, examplesFor, TOKEN_VARIABLE } from './example-code.ts';

/** How to talk to it, to copy and paste. */
export function Examples({ url }: { readonly url: string }) {
  const examples = examplesFor(url);
  const [chosen, setChosen] = useState<Example['id']>('curl');
  const example = examples.find(({ id }) => id === chosen) ?? examples[0]!;
  const options = examples.map(({ id, label }) => ({ value: id, label }));
  const exporting = `export ${TOKEN_VARIABLE}=`;
  return (
    <Group title="How to use it">
      <p className="text-ink-soft">
        Put the token into the terminal once, behind <code className="text-sm">{exporting}</code>, then:
      </p>
      <div>
        <Segmented label="Language" options={options} value={example.id} onValueChange={setChosen} />
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the dialog, so that keyboards have to scroll it.
        tabIndex={0}
        aria-label={`Example in ${example.label}`}
        className="max-h-72 overflow-auto rounded-xl border bg-raised p-4"
      >
        <pre className="select-text text-sm">
          <code>{example.code}</code>
        </pre>
      </section>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CopyButton key={example.id} text={example.code} what={`the example in ${example.label}`} />
        <span className="select-text text-ink-soft text-sm">Everything it can do: {url}/docs</span>
      </div>
    </Group>
  );
}
