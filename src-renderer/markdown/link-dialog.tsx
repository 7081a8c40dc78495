import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type AskToOpen = (url: URL) => void;
const LinkContext = createContext<AskToOpen>(() => undefined);

/** `const askToOpen = useLinkDialog()`: shows where a link leads and opens it once the person agrees. */
export const useLinkDialog = (): AskToOpen => useContext(LinkContext);

/** Around the whole app: no link in a message opens without this question. */
export function LinkDialogProvider({ children }: { children: ReactNode }) {
  const [url, setUrl] = useState<URL | null>(null);
  const ask = useCallback<AskToOpen>((next) => setUrl(next), []);
  const close = () => setUrl(null);
  return (
    <LinkContext value={ask}>
      {children}
      <Dialog
        open={url !== null}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        title="Open this page in your browser?"
      >
        {url === null ? null : <Question url={url} onDone={close} />}
      </Dialog>
    </LinkContext>
  );
}

function Question({ url, onDone }: { url: URL; onDone: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">
        It is at <strong className="text-ink wrap-anywhere">{url.host}</strong>. Your browser will ask that
        machine for it, which then knows your address on the internet.
      </p>
      {url.host.split('.').some((label) => label.startsWith('xn--')) ? (
        <p className="rounded-2xl bg-danger-soft px-4 py-2.5 text-danger">
          The name holds letters that can look like others. Make sure that it is the place you think it is.
        </p>
      ) : null}
      <p
        dir="ltr"
        className="max-h-40 overflow-y-auto rounded-2xl bg-sunken px-4 py-2.5 font-mono text-sm wrap-anywhere"
      >
        {url.href}
      </p>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="grow">
          <CopyButton text={url.href} what="the address" />
        </span>
        <Button tone="quiet" onClick={onDone}>
          Stay here
        </Button>
        <Button
          tone="primary"
          onClick={() => {
            window.open(url.href, '_blank', 'noopener,noreferrer');
            onDone();
          }}
        >
          Open
        </Button>
      </div>
    </div>
  );
}
