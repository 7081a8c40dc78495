import { classNames } from './class-names.ts';

/** A quiet placeholder in the shape of what is loading; give it its size by classes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('animate-pulse rounded-xl bg-ink/8', className)} />;
}
