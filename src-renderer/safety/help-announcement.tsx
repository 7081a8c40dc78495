import type { Message } from '#shared/contract/messages.ts';

/** Says politely to screen readers that help lines stand under what was just said: they come without being asked for. */
export function HelpAnnouncement({ last }: { readonly last: Message | undefined }) {
  const shown = last?.role === 'user' && last.concern !== null && !last.helpDismissed;
  return (
    <p role="status" className="sr-only">
      {shown ? 'Help lines are shown under your message.' : null}
    </p>
  );
}
