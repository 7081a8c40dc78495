/** Three quiet dots until the first word; they wait a moment, so that a fast reply never flashes them. */
export function TypingDots({ name }: { name: string }) {
  return (
    <div className="flex h-7 items-center gap-1.5 [animation:fade_200ms_400ms_ease-out_both]">
      <span className="sr-only">{name} is writing</span>
      {[0, 1, 2].map((dot) => (
        <span
          key={dot}
          aria-hidden
          className="size-2 animate-pulse rounded-full bg-companion"
          style={{ animationDelay: `${dot * 180}ms` }}
        />
      ))}
    </div>
  );
}
