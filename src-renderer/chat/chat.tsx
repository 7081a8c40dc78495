import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { Generation, Session } from '#shared/contract/sessions.ts';
import { useFirstStart } from '../onboarding/use-first-start.ts';
import { Button } from '../ui/button.tsx';
import { ChatHeader } from './chat-header.tsx';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { NEW_SESSION } from './drafts.ts';
import { failureActions } from './failure-actions.ts';
import { FinishedReply } from './finished-reply.tsx';
import { waiting } from './queue.ts';
import { QueuePanel } from './queue-panel.tsx';
import { quoted } from './spoken-text.ts';
import { useBranches } from './use-branches.ts';
import { useCompanionIntro } from './use-companion-intro.ts';
import { useChooseGeneration, useGeneration } from './use-generation.ts';
import type { Jump } from './use-list-scroll.ts';
import { useStopOnEscape } from './use-stop-on-escape.ts';
import { useConversation, useDraft, useQueue, useTurnState } from './use-turn.ts';

interface ChatProps {
  /** Null: a conversation that has no session yet; its first message creates one. */
  sessionId: string | null;
  session: Session | null;
  jump: Jump | null;
  onSessionCreated: (session: Session) => void;
  onNewSession: () => void;
  onOpenSettings: () => void;
  onEditPersona: () => void;
  headerBefore: ReactNode;
  headerAfter: ReactNode;
}

/** One conversation: its header, what was said, and the composer. */
export function Chat(props: ChatProps) {
  const { sessionId, session, jump, onNewSession, onOpenSettings } = props;
  const key = sessionId ?? NEW_SESSION;
  const { turns, drafts, queues } = useConversation();
  const turn = useTurnState(key);
  const queue = useQueue(key);
  const [draft, setDraft] = useDraft(key);
  const intro = useCompanionIntro(sessionId);
  const firstStart = useFirstStart();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const canEdit = !turn.busy && session?.endedAt === null;
  const branches = useBranches(sessionId, { canEdit, field });

  const onSessionCreated = (created: Session) => {
    if (firstStart.shown) firstStart.finish(); // who just writes has been welcomed too
    props.onSessionCreated(created);
  };

  // What waits already goes first; after a stop or an error it waits for the person, and holds up nothing.
  const queueing = turn.busy || (waiting(queue).length > 0 && !queue.paused);
  const send = (text: string) => {
    if (!queueing) return void turns.send(sessionId, text, onSessionCreated);
    queues.add(key, text);
    setDraft('');
  };
  const stop = useCallback(() => {
    void turns.stop(key);
    field.current?.focus();
  }, [turns, key]);
  const writeAgain = useCallback(
    (messageId: string, by?: Generation) => {
      if (sessionId !== null) void turns.regenerate(sessionId, messageId, by);
      field.current?.focus();
    },
    [turns, sessionId],
  );
  const goOn = useCallback(
    (messageId: string) => {
      if (sessionId !== null) void turns.continueReply(sessionId, messageId);
      field.current?.focus();
    },
    [turns, sessionId],
  );
  const quote = useCallback(
    (text: string) => {
      const before = drafts.get(key).trimEnd();
      drafts.set(key, `${before}${before === '' ? '' : '\n\n'}${quoted(text)}`);
      // Once the menu has given the focus back.
      setTimeout(() => {
        field.current?.focus();
        field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
      }, 60);
    },
    [drafts, key],
  );
  useStopOnEscape(turn.busy, stop);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opening another conversation is what moves the focus.
  useEffect(() => {
    if (jump === null) field.current?.focus();
  }, [sessionId]);

  const startOver = () => {
    drafts.move(key, NEW_SESSION);
    onNewSession();
  };

  return (
    <>
      <ChatHeader
        title={session?.title ?? 'New session'}
        generation={useGeneration(session)}
        onChooseGeneration={useChooseGeneration(session)}
        onOpenSettings={onOpenSettings}
        before={props.headerBefore}
        after={props.headerAfter}
      />
      <Conversation
        sessionId={sessionId}
        turn={turn}
        intro={intro}
        jump={jump}
        firstStart={firstStart}
        onWelcomed={() => field.current?.focus()}
        onPickOpening={(text) => {
          setDraft(text);
          field.current?.focus();
        }}
        onEditPersona={props.onEditPersona}
        onWriteAgain={writeAgain}
        onContinue={goOn}
        onQuote={quote}
        onOpenSettings={onOpenSettings}
        canEdit={canEdit}
        edit={branches.edit}
        branches={branches.actions}
      />
      <FinishedReply companionName={intro.name} text={turn.announced} />
      <footer className="pt-1 pb-4">
        <QueuePanel sessionKey={key} onDone={() => field.current?.focus()} />
        {session !== null && session.endedAt !== null ? (
          <EndedNote onNewSession={startOver} />
        ) : (
          <Composer
            session={session}
            companionName={intro.name}
            draft={draft}
            onDraft={(text) => {
              setDraft(text);
              if (turn.failure !== null) turns.dismissFailure(key);
            }}
            sending={turn.pendingText !== null && !turn.queued}
            busy={turn.busy}
            queues={queueing}
            failure={turn.failure}
            failureActions={failureActions(turn.failure, {
              onStop: () => {
                turns.dismissFailure(key);
                stop();
              },
              // A change that was refused stays open where it is, to be sent again there.
              onRetry: draft.trim() === '' || branches.edit !== null ? null : () => send(draft),
              onNewSession: startOver,
              onDismiss: () => turns.dismissFailure(key),
            })}
            onSend={send}
            onStop={stop}
            onEditLast={branches.editLast}
            fieldRef={field}
          />
        )}
      </footer>
    </>
  );
}

function EndedNote({ onNewSession }: { onNewSession: () => void }) {
  return (
    <div className="mx-auto flex max-w-[46rem] flex-wrap items-center justify-center gap-4 px-6 py-2 text-ink-soft">
      <p>This session has ended. It stays here to read.</p>
      <Button tone="primary" onClick={onNewSession}>
        New session
      </Button>
    </div>
  );
}
