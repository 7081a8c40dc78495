interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far something is. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <progress
      aria-label={label}
      max={Math.max(1, total)}
      value={Math.min(done, total)}
      className="h-2 w-full overflow-hidden rounded-full accent-accent"
    />
  );
}
