import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MessageText } from '#shared/contract/messages.ts';
import { desktop } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useTheme } from '../app/theme.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { AutoTextArea } from '../ui/text-area.tsx';
import { useTarget } from './use-target.ts';

type Choice = 'last' | 'new';
/** A title is shown as a choice, and has room for so many characters. */
const LONGEST_TITLE = 40;

/** Enter sends, Esc closes; what was not sent is there again the next time. */
export function QuickEntry() {
  const { target, theme } = useTarget();
  const [text, setText] = useState(''); // here, so that it outlives a moment in which nothing can be sent
  useTheme(theme);
  const close = () => void desktop?.hideQuickEntry();
  return (
    <main
      className="flex h-dvh flex-col gap-3 overflow-hidden border border-line-strong/60 px-5 py-4"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <h1 className="sr-only">Quick entry</h1>
      {target === null ? null : target.state === 'open' ? (
        <Thought session={target.session} text={text} onText={setText} onSent={close} />
      ) : (
        <Closed why={target.why} onClose={close} />
      )}
    </main>
  );
}

interface ThoughtProps {
  /** Null: there is none to go on with. */
  readonly session: { readonly id: string; readonly title: string | null } | null;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSent: () => void;
}

function Thought({ session, text, onText, onSent }: ThoughtProps) {
  const [choice, setChoice] = useState<Choice>('last');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useFocused();

  async function send() {
    if (isSending || text.trim() === '') return;
    const checked = MessageText.safeParse(text);
    if (!checked.success) return setProblem(checked.error.issues[0]?.message ?? null);
    setIsSending(true);
    setProblem(null);
    try {
      await desktop?.quickSend({ text, sessionId: choice === 'last' ? (session?.id ?? null) : null });
      onText(''); // it is on the disk now
      onSent();
    } catch (error) {
      setProblem(toShownError(error).message);
    } finally {
      setIsSending(false);
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter picks a candidate.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229)
      return;
    event.preventDefault();
    void send();
  };

  return (
    <>
      <AutoTextArea
        ref={field}
        aria-label="Your thought"
        placeholder="What is on your mind?"
        value={text}
        readOnly={isSending}
        onChange={(event) => {
          setProblem(null);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        maxHeightPx={96}
        className="min-h-12 w-full resize-none bg-transparent text-[1.125rem] leading-[1.6] outline-none placeholder:text-ink-faint"
      />
      <div className="mt-auto flex flex-col gap-2">
        {problem === null ? null : (
          <p role="alert" className="text-danger text-sm">
            {problem}
          </p>
        )}
        <div className="flex items-center gap-3">
          {session === null ? (
            <span className="grow text-ink-soft text-sm">It begins a new session.</span>
          ) : (
            <div className="min-w-0 grow">
              <Segmented
                label="Where it goes"
                options={[
                  { value: 'last', label: shortTitle(session.title) },
                  { value: 'new', label: 'New session' },
                ]}
                value={choice}
                onValueChange={setChoice}
              />
            </div>
          )}
          <Button tone="primary" disabled={isSending || text.trim() === ''} onClick={() => void send()}>
            Send
          </Button>
        </div>
      </div>
    </>
  );
}

interface ClosedProps {
  readonly why: string;
  readonly onClose: () => void;
}

function Closed({ why, onClose }: ClosedProps) {
  return (
    <>
      <p role="alert" className="grow text-lg">
        {why}
      </p>
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onClick={onClose}>
          Close
        </Button>
        <Button tone="primary" autoFocus onClick={() => void desktop?.openMain()}>
          Open EmotionGPT
        </Button>
      </div>
    </>
  );
}

/** Has the keyboard whenever the window has. */
function useFocused() {
  const field = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const focus = () => field.current?.focus();
    focus();
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, []);
  return field;
}

function shortTitle(title: string | null): string {
  if (title === null) return 'The last session';
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
