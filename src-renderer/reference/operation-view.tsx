import { useState } from 'react';
import {
  type Answer,
  type ApiDocument,
  type Field,
  fieldsOf,
  type Operation,
  typeWords,
} from './document.ts';
import { TryIt } from './try-it.tsx';

interface OperationViewProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
}

/** One thing that the API can do: folded a line, open what it takes, what it answers, and a way to try it. */
export function OperationView({ document, operation }: OperationViewProps) {
  const [isOpen, setOpen] = useState(false);
  const { method, path, summary, parameters, body, answers } = operation;
  return (
    <details className="rounded-2xl border bg-raised" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-12 flex-wrap items-baseline gap-x-3 px-4 py-2.5">
        <span className="w-16 font-semibold text-accent text-sm">{method}</span>
        <code className="wrap-anywhere font-medium">{path}</code>
        <span className="text-ink-soft text-sm">{summary}</span>
      </summary>
      {isOpen ? (
        <div className="flex flex-col gap-6 border-t p-4">
          {parameters.length === 0 ? null : (
            <Fields
              title="Parameters"
              fields={parameters.map(({ name, schema, required, description, in: place }) => ({
                name,
                type: `${typeWords(schema)} (${place})`,
                isRequired: required ?? false,
                description: description ?? schema.description ?? '',
              }))}
            />
          )}
          {body === null ? null : <Fields title="Body (JSON)" fields={fieldsOf(document, body)} />}
          <TryIt document={document} operation={operation} />
          <Answers document={document} answers={answers} />
        </div>
      ) : null}
    </details>
  );
}

function Fields({ title, fields }: { readonly title: string; readonly fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{title}</h3>
      <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-4 gap-y-1.5 text-sm">
        {fields.map(({ name, type, isRequired, description }) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <code className="wrap-anywhere">{name}</code>
              {isRequired ? <span className="text-ink-soft"> required</span> : null}
            </dt>
            <dd className="wrap-anywhere text-ink-soft">
              {type}
              {description === '' ? null : `. ${description}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Answers({
  document,
  answers,
}: {
  readonly document: ApiDocument;
  readonly answers: readonly Answer[];
}) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">Answers</h3>
      {answers.map(({ status, description, contentType, schema }) => (
        <details key={status} className="rounded-xl bg-ink/4 px-3 py-2 text-sm">
          <summary>
            <span className="font-medium">{status}</span> {description}{' '}
            {contentType === null ? null : <span className="text-ink-soft">{contentType}</span>}
          </summary>
          {schema === null ? null : (
            <div className="flex flex-col gap-2 pt-2">
              <p className="wrap-anywhere text-ink-soft">{typeWords(schema)}</p>
              <Fields title="Fields" fields={fieldsOf(document, schema)} />
            </div>
          )}
        </details>
      ))}
    </section>
  );
}
