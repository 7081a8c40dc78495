import type { ReactNode } from 'react';
import { useLinkDialog } from './link-dialog.tsx';
import { outsideUrl } from './outside-url.ts';

/**
 * A link in a message. A button and not an anchor: there is then nothing that a middle click, a drag or a hostile
 * `target` could follow past the question. What may not be opened is shown as the words that it is.
 */
export function Link({ address, children }: { address: string | undefined; children: ReactNode }) {
  const askToOpen = useLinkDialog();
  const url = outsideUrl(address);
  if (url !== null) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: see above.
      <button
        type="button"
        role="link"
        title={url.href}
        onClick={() => askToOpen(url)}
        className="cursor-pointer text-start text-accent underline decoration-1 underline-offset-3 wrap-anywhere hover:text-accent-strong"
      >
        {children}
      </button>
    );
  }
  const hidden = address === undefined || address.startsWith('#') || address === children;
  return (
    <>
      {children}
      {hidden ? null : ` (${address.slice(0, 200)})`}
    </>
  );
}
