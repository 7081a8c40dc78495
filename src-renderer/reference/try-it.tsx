import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type ApiDocument, addressOf, exampleOf, type Operation, typeWords } from './document.ts';
import { useRequest } from './use-request.ts';

interface TryItProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
}

/** Fills in a request, sends it to this very server, and shows what comes back, as it comes. */
export function TryIt({ document, operation }: TryItProps) {
  const { method, parameters, body } = operation;
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState(() =>
    body === null ? '' : JSON.stringify(exampleOf(document, body), null, 2),
  );
  const request = useRequest();
  const address = addressOf(document.servers[0]?.url ?? '', operation, values);
  const problem = body === null ? null : jsonProblem(text);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    const headers = parameters
      .filter((parameter) => parameter.in === 'header' && (values[parameter.name] ?? '') !== '')
      .map((parameter): [string, string] => [parameter.name, values[parameter.name] ?? '']);
    request.send(address, { method, headers, body: body === null ? null : text });
  };
  return (
    <form
      onSubmit={submit}
      aria-label={`Try ${method} ${operation.path}`}
      className="flex flex-col gap-3 rounded-2xl bg-sunken p-4"
    >
      <h3 className="font-medium">Try it</h3>
      {method === 'GET' ? null : (
        <p className="text-ink-soft text-sm">
          It really does what it says, with your own sessions and settings.
        </p>
      )}
      {parameters.map(({ name, schema, required }) => (
        <TextField
          key={name}
          label={name}
          placeholder={typeWords(schema)}
          required={required}
          autoComplete="off"
          spellCheck={false}
          value={values[name] ?? ''}
          onChange={(event) => setValues({ ...values, [name]: event.target.value })}
        />
      ))}
      {body === null ? null : (
        <TextArea
          label="Body"
          className="font-mono text-sm"
          spellCheck={false}
          value={text}
          error={problem}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" size="small" disabled={request.isRunning}>
          Send
        </Button>
        {request.isRunning ? (
          <Button size="small" onClick={request.stop}>
            Stop
          </Button>
        ) : null}
        <code className="wrap-anywhere text-ink-soft text-sm">
          {method} {address}
        </code>
      </div>
      {request.error === null ? null : <ErrorNote message={request.error} />}
      {request.answer === null ? null : (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable.
          tabIndex={0}
          aria-label={`Answer to ${method} ${operation.path}`}
          aria-busy={request.isRunning}
          className="max-h-96 overflow-auto rounded-xl border bg-raised p-3 text-sm"
        >
          <pre className="whitespace-pre-wrap wrap-anywhere">
            {request.answer.head}
            {'\n\n'}
            {request.answer.text}
          </pre>
        </section>
      )}
    </form>
  );
}

function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return 'This is not valid JSON yet.';
  }
}
