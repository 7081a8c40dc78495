import { Button } from '../ui/button.tsx';

/** Under a last message that got no reply, because the turn was cut off before one began. */
export function NoReplyYet({ onWrite }: { onWrite: () => void }) {
  return (
    <div className="mt-2 flex flex-wrap items-center justify-end gap-3 text-ink-soft text-sm">
      <p>This message has no reply yet.</p>
      <Button size="small" onClick={onWrite}>
        Ask for a reply
      </Button>
    </div>
  );
}
