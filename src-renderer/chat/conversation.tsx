import type { Generation } from '#shared/contract/sessions.ts';
import { toShownError } from '../api/errors.ts';
import type { FirstStart } from '../onboarding/use-first-start.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Edit } from './edits.ts';
import { EmptySession } from './empty-session.tsx';
import { MessageList } from './message-list.tsx';
import { EMPTY_TRANSCRIPT, type Transcript } from './transcript.ts';
import type { TurnState } from './turns.ts';
import type { BranchActions } from './use-branches.ts';
import type { CompanionIntro } from './use-companion-intro.ts';
import type { Jump } from './use-list-scroll.ts';
import { useTranscript } from './use-transcript.ts';

interface ConversationProps {
  sessionId: string | null;
  turn: TurnState;
  intro: CompanionIntro;
  jump: Jump | null;
  firstStart: FirstStart;
  onPickOpening: (text: string) => void;
  onWelcomed: () => void;
  onEditPersona: () => void;
  onWriteAgain: (messageId: string, generation?: Generation) => void;
  onContinue: (messageId: string) => void;
  onQuote: (text: string) => void;
  onOpenSettings: () => void;
  /** Whether the person's messages can be changed now. */
  canEdit: boolean;
  edit: Edit | null;
  branches: BranchActions;
}

/** What was said, or the greeting where nothing was; in between, the state of loading it. */
export function Conversation({ sessionId, ...rest }: ConversationProps) {
  if (sessionId === null) return <Said sessionId={null} transcript={EMPTY_TRANSCRIPT} {...rest} />;
  return <StoredConversation key={sessionId} sessionId={sessionId} {...rest} />;
}

function StoredConversation({ sessionId, ...rest }: ConversationProps & { sessionId: string }) {
  const transcript = useTranscript(sessionId, rest.turn.busy);
  if (transcript.data !== undefined)
    return <Said sessionId={sessionId} transcript={transcript.data} {...rest} />;
  if (transcript.isError) {
    return (
      <div className="m-auto max-w-[34rem] px-6">
        <ErrorNote
          message={toShownError(transcript.error).message}
          actions={[{ label: 'Try again', onClick: () => void transcript.refetch() }]}
        />
      </div>
    );
  }
  return <LoadingMessages />;
}

type SaidProps = ConversationProps & { transcript: Transcript };

function Said({
  sessionId,
  transcript,
  turn,
  intro,
  jump,
  firstStart,
  onPickOpening,
  onWelcomed,
  onEditPersona,
  ...actions
}: SaidProps) {
  if (transcript.total === 0 && turn.pendingText === null) {
    return (
      <EmptySession
        greeting={intro.greeting}
        companionName={intro.name}
        firstStart={firstStart}
        onPick={onPickOpening}
        onWelcomed={onWelcomed}
        onEditPersona={sessionId === null ? onEditPersona : null}
      />
    );
  }
  return (
    <MessageList
      sessionId={sessionId ?? ''}
      transcript={transcript}
      greeting={intro.greeting}
      companionName={intro.name}
      turn={turn}
      jump={jump}
      {...actions}
    />
  );
}

function LoadingMessages() {
  return (
    <div
      role="status"
      aria-label="Loading the conversation"
      className="mx-auto flex w-full max-w-[46rem] grow flex-col justify-end gap-6 px-6 pb-6 [animation:fade_200ms_150ms_ease-out_both]"
    >
      <Skeleton className="ms-auto h-14 w-1/2" />
      <Skeleton className="h-24 w-4/5" />
      <Skeleton className="ms-auto h-12 w-1/3" />
      <Skeleton className="h-20 w-3/4" />
    </div>
  );
}
