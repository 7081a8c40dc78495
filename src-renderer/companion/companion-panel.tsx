import { BookHeart, UserRoundPen } from 'lucide-react';
import { useCallback } from 'react';
import { DEFAULT_PERSONA, type Persona } from '#shared/contract/companion.ts';
import { restingMood } from '#shared/emotions/mood.ts';
import { useUpcomingPersona } from '../personas/use-session-persona.ts';
import { useSettings } from '../settings/use-settings.ts';
import { WAY_BACK } from '../story/way-back-words.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { useTimeline } from '../timeline/use-timeline.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Face } from './face.tsx';
import { type CompanionView, useCompanion } from './use-companion.ts';
import { Why } from './why.tsx';

interface CompanionPanelProps {
  /** Null before anything is said. */
  readonly sessionId: string | null;
  /** Shows the message at this position of the session. */
  readonly onJump: (position: number) => void;
  readonly onEditPersona: () => void;
  /** Shows what it knows about the person and about itself. */
  readonly onOpenKnowledge: () => void;
  /** Shows the story of this session, or of all where there is none yet. */
  readonly onOpenStory: () => void;
}

/** The companion beside the conversation: its face, its mood and why, and how both fared over the session. */
export function CompanionPanel(props: CompanionPanelProps) {
  const { sessionId, onJump, onEditPersona, onOpenKnowledge, onOpenStory } = props;
  const view = useCompanion(sessionId);
  const settings = useSettings();
  const upcoming = useUpcomingPersona();
  const persona = view.status === 'ready' ? view.companion.persona : (upcoming ?? DEFAULT_PERSONA);
  const positionOf = usePositions(sessionId);
  return (
    <div className="flex flex-col gap-8 p-5">
      <section aria-label="Mood" className="flex flex-col items-center gap-4">
        <Presence view={view} persona={persona} />
        {settings.data?.detection.paused ? (
          <p className="-mt-2 text-center text-ink-soft text-sm">Emotion detection is paused.</p>
        ) : null}
        <Button tone="quiet" size="small" className="-mt-2" onClick={onEditPersona}>
          <UserRoundPen aria-hidden className="size-4" />
          Change who it is
        </Button>
        {view.status === 'ready' ? (
          <Why
            companion={view.companion}
            receivedAt={view.receivedAt}
            positionOf={positionOf}
            onJump={onJump}
          />
        ) : null}
        <Button onClick={onOpenKnowledge}>What I know</Button>
      </section>
      <Timeline sessionId={sessionId} companionName={persona.name} onJump={onJump} />
      {sessionId === null ? null : (
        <Button tone="quiet" size="small" className="-mt-6 self-start" onClick={onOpenStory}>
          <BookHeart aria-hidden className="size-4" />
          {WAY_BACK.ofSession}
        </Button>
      )}
    </div>
  );
}

/** Face, name and mood in words; before anything was said, as the personality rests. */
function Presence({ view, persona }: { view: CompanionView; persona: Persona }) {
  const { name } = persona;
  const mood = view.status === 'ready' ? view.companion.mood : restingMood(persona.traits);
  const sentence = view.status === 'ready' ? view.companion.sentence : 'ready to listen';
  return (
    <>
      <Face mood={mood} label={`${name} looks ${sentence}`} className="w-36" />
      <div className="flex w-full flex-col items-center gap-1 text-center">
        <h2 className="wrap-anywhere font-semibold text-xl">{name}</h2>
        {view.status === 'loading' ? <Skeleton className="h-5 w-40" /> : null}
        {view.status === 'failed' ? (
          <ErrorNote
            message={view.error.message}
            actions={[{ label: 'Try again', onClick: view.retry }]}
            className="text-left"
          />
        ) : null}
        {view.status === 'ready' || view.status === 'none' ? (
          <p className="text-ink-soft first-letter:uppercase">{sentence}</p>
        ) : null}
      </div>
    </>
  );
}

/** Finds the position of a message of the person by its id, from the points of the timeline. */
function usePositions(sessionId: string | null): (messageId: string) => number | null {
  const timeline = useTimeline(sessionId);
  const points = timeline.status === 'ready' ? timeline.points : null;
  return useCallback(
    (messageId) => points?.find((point) => point.messageId === messageId)?.position ?? null,
    [points],
  );
}
