/** Says a finished reply to a screen reader, once and whole: the list itself stays silent while words stream in. */
export function FinishedReply({ companionName, text }: { companionName: string; text: string | null }) {
  return (
    <div className="sr-only" aria-live="polite">
      {text ? `${companionName}: ${text}` : null}
    </div>
  );
}
