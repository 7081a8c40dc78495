import { useEffect, useRef } from 'react';
import { toShownError } from '../api/errors.ts';
import { Button } from '../ui/button.tsx';
import { leftSentence } from './network-words.ts';
import { OutboundTable } from './outbound-table.tsx';
import { Loaded } from './section.tsx';
import { useClearLog, useOutboundLog } from './use-network.ts';

/** Every request that was sent, so that privacy can be seen. */
export function OutboundLog({ onLeave }: { readonly onLeave: () => void }) {
  const { log, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOutboundLog();
  const { clear, isClearing } = useClearLog();
  const summary = useRef<HTMLParagraphElement>(null);
  const count = log?.total;
  const counted = useRef(count);
  useEffect(() => {
    // The button that had the focus is gone with the table.
    if (count === 0 && counted.current !== undefined && counted.current > 0) summary.current?.focus();
    counted.current = count;
  }, [count]);
  return (
    <Loaded data={log} error={error ? toShownError(error) : null} onRetry={() => void refetch()}>
      {(loaded) => (
        <>
          <p ref={summary} role="status" tabIndex={-1} className="rounded focus:outline-none">
            {leftSentence(loaded)}
          </p>
          <p className="text-ink-soft text-sm">
            Each request leaves a line here: when, where, what for, how much. What was said is never in it.
            The newest 5,000 of the last 90 days are kept, in your encrypted database.
          </p>
          {loaded.total === 0 ? null : (
            <>
              <OutboundTable requests={loaded.requests} onLeave={onLeave} />
              <div className="flex flex-wrap gap-2">
                {hasNextPage ? (
                  <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                    Show earlier ones
                  </Button>
                ) : null}
                <Button size="small" tone="quiet" disabled={isClearing} onClick={clear}>
                  Clear the log
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
