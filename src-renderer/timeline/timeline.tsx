import { ChartLine, Table2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Shown } from './series.ts';
import { TimelinePlot } from './timeline-plot.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { useTimeline } from './use-timeline.ts';

interface TimelineProps {
  readonly sessionId: string | null;
  readonly companionName: string;
  readonly onJump: (position: number) => void;
}

/** The emotion timeline of a session: as a chart, and the same data as a table. */
export function Timeline({ sessionId, companionName, onJump }: TimelineProps) {
  const view = useTimeline(sessionId);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading} className="font-semibold text-lg">
        Timeline
      </h2>
      {view.status === 'loading' ? <Skeleton className="h-56" /> : null}
      {view.status === 'failed' ? (
        <ErrorNote message={view.error.message} actions={[{ label: 'Try again', onClick: view.retry }]} />
      ) : null}
      {view.status === 'ready' && view.points.length === 0 ? (
        <p className="text-ink-soft">Your story begins with the first message.</p>
      ) : null}
      {view.status === 'ready' && view.points.length > 0 ? (
        <Filled
          key={sessionId}
          points={view.points}
          total={view.total}
          companionName={companionName}
          onJump={onJump}
        />
      ) : null}
    </section>
  );
}

interface FilledProps extends Omit<TimelineProps, 'sessionId'> {
  readonly points: readonly TimelinePoint[];
  readonly total: number;
}

const MEASURES: readonly { value: Shown; label: string }[] = [
  { value: 'valence', label: 'Pleasant' },
  { value: 'arousal', label: 'Stirred' },
  { value: 'both', label: 'Both' },
];

function Filled({ points, total, companionName, onJump }: FilledProps) {
  const [shown, setShown] = useState<Shown>('valence');
  const [asTable, setAsTable] = useState(false);
  const ToggleIcon = asTable ? ChartLine : Table2;
  const table = (
    <TimelineTable
      points={points}
      total={total}
      companionName={companionName}
      onJump={asTable ? onJump : null}
    />
  );
  return (
    <>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section tabIndex={0} aria-label="Timeline as a table" className="max-h-96 overflow-auto">
          {table}
        </section>
      ) : (
        <>
          <div>
            <Segmented
              label="What the timeline shows"
              options={MEASURES}
              value={shown}
              onValueChange={setShown}
            />
          </div>
          <TimelinePlot
            points={points}
            total={total}
            shown={shown}
            companionName={companionName}
            onJump={onJump}
          />
          <div className="sr-only">{table}</div>
        </>
      )}
      <Button tone="quiet" size="small" className="self-start" onClick={() => setAsTable(!asTable)}>
        <ToggleIcon aria-hidden className="size-4" />
        {asTable ? 'Show as a chart' : 'Show as a table'}
      </Button>
    </>
  );
}
