import { useMemo, useState } from 'react';
import { signInGate } from '../api/sign-in-gate.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type ApiDocument, type Operation, operationsOf } from './document.ts';
import { OperationView } from './operation-view.tsx';
import { useDocument } from './use-document.ts';

/** The whole reference; in a browser that is not signed in, the way in instead. */
export function Reference() {
  const { state, reload } = useDocument();
  switch (state.status) {
    case 'signed-out':
      return <SignIn gate={signInGate} onSignedIn={reload} />;
    case 'loading':
      return <Skeleton className="m-8 h-40" />;
    case 'unreachable':
      return (
        <ErrorNote
          className="m-8"
          message="EmotionGPT cannot be reached. Check that it is still running, then try again."
          actions={[{ label: 'Try again', onClick: reload }]}
        />
      );
    case 'there':
      return <Pages document={state.document} />;
  }
}

function Pages({ document }: { readonly document: ApiDocument }) {
  const [wanted, setWanted] = useState('');
  const operations = useMemo(() => operationsOf(document), [document]);
  const found = operations.filter((operation) => isWanted(operation, wanted));
  const tags = [...new Set(found.map(({ tag }) => tag))];
  return (
    <div className="h-full select-text overflow-y-auto">
      <main className="mx-auto flex max-w-4xl flex-col gap-8 p-6">
        <header className="flex flex-col gap-3">
          <h1 className="font-semibold text-2xl">
            {document.info.title} API <span className="text-ink-soft text-base">{document.info.version}</span>
          </h1>
          <p className="whitespace-pre-line text-ink-soft">
            {paragraphs(document.info.description ?? '')
              .split('`')
              // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes.
              .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
          </p>
          <p>
            For programs:{' '}
            <a className="text-accent underline" href="/v1/openapi.json">
              /v1/openapi.json
            </a>
          </p>
          <TextField
            label="Find"
            type="search"
            autoComplete="off"
            placeholder="sessions, PATCH, emotion …"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </header>
        {tags.length === 0 ? <p>Nothing here is called that.</p> : null}
        {tags.map((tag) => (
          <section key={tag} className="flex flex-col gap-3">
            <h2 className="font-semibold text-lg">{tag}</h2>
            {found
              .filter((operation) => operation.tag === tag)
              .map((operation) => (
                <OperationView key={operation.id} document={document} operation={operation} />
              ))}
          </section>
        ))}
      </main>
    </div>
  );
}

const isWanted = ({ method, path, summary, tag }: Operation, wanted: string): boolean =>
  `${method} ${path} ${summary} ${tag}`.toLowerCase().includes(wanted.trim().toLowerCase());

/** Lines that were broken to fit a source file are one again; empty lines part paragraphs. */
const paragraphs = (text: string): string => text.replace(/([^\n])\n(?!\n)/g, '$1 ');
