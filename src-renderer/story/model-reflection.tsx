import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { Reflection } from '#shared/contract/story.ts';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useSettings } from '../settings/use-settings.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { localZone, type Range } from './periods.ts';
import type { StoryFilter } from './use-story.ts';
import { BACK, STORY } from './words.ts';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'asking' }
  | { readonly at: 'failed'; readonly message: string }
  | { readonly at: 'there'; readonly reflection: Reflection & { readonly text: string } };

interface ModelReflectionProps {
  readonly filter: StoryFilter;
  readonly period: Range | null;
}

/** The same by the chosen model, which is asked when somebody presses the button and never by itself. */
export function ModelReflection({ filter, period }: ModelReflectionProps) {
  const provider = useSettings().data?.generation.provider ?? EMBEDDED;
  const providers = useQuery(api.providers.list.queryOptions()).data?.providers;
  const name = providers?.find(({ id }) => id === provider)?.name ?? provider;
  const [state, setState] = useState<State>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);

  async function ask(): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'asking' });
    try {
      const reflection = await client.story.reflect(
        {
          ...filter,
          ...(period === null ? {} : period),
          timeZone: localZone(),
          language: document.documentElement.lang || 'en',
        },
        { signal: controller.signal },
      );
      const { text, error } = reflection;
      if (text === null) setState({ at: 'failed', message: error?.message ?? BACK.noModel });
      else setState({ at: 'there', reflection: { ...reflection, text } });
    } catch (error) {
      setState(
        controller.signal.aborted ? { at: 'idle' } : { at: 'failed', message: toShownError(error).message },
      );
    }
  }

  if (provider === EMBEDDED) return <p className="text-ink-faint text-sm">{BACK.noModel}</p>;
  return (
    <div className="flex flex-col gap-3 border-t pt-4">
      {state.at === 'there' ? (
        <>
          <p dir="auto" className="max-w-prose whitespace-pre-wrap wrap-anywhere leading-relaxed">
            {state.reflection.text}
          </p>
          <p className="flex flex-wrap items-center gap-3 text-ink-faint text-sm">
            {BACK.by(state.reflection.model ?? name)}
            <CopyButton text={state.reflection.text} what={BACK.title} />
          </p>
        </>
      ) : null}
      {state.at === 'failed' ? (
        <ErrorNote message={state.message} actions={[{ label: STORY.retry, onClick: () => void ask() }]} />
      ) : null}
      {state.at === 'asking' ? (
        <div className="flex flex-col gap-2">
          <p role="status" className="text-ink-soft text-sm">
            {BACK.asking}
          </p>
          <Skeleton className="h-20" />
          <Button size="small" className="self-start" onClick={() => running.current?.abort()}>
            {BACK.stop}
          </Button>
        </div>
      ) : (
        <>
          <p className="max-w-prose text-ink-soft text-sm">{BACK.consent(name)}</p>
          <Button size="small" className="self-start" onClick={() => void ask()}>
            {BACK.ask(name)}
          </Button>
        </>
      )}
    </div>
  );
}
