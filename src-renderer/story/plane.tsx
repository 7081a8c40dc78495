import { useMemo } from 'react';
import type { StoryPoint } from '#shared/contract/story.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { ENDS, type Subject, signed } from '../timeline/series.ts';
import type { StoryContext } from './context.ts';
import { DataTable } from './data-table.tsx';
import { Loaded, Part } from './part.tsx';
import type { Range } from './periods.ts';
import {
  PLANE_SIZE,
  type PlanePoint,
  planePath,
  REGIONS,
  type Region,
  regionCounts,
  toX,
  toY,
} from './plane-geometry.ts';
import { usePoints } from './use-story.ts';
import { momentWord, PLANE, STORY, TABLE } from './words.ts';

const MOST_POINTS = 300;

/** Where messages lie on the plane of pleasure and arousal, and how the companion moved with them. */
export function PlanePart({ story, range }: { story: StoryContext; range: Range }) {
  const query = usePoints(story.filter, range, MOST_POINTS);
  return (
    <Loaded query={query} skeleton="h-80 rounded-3xl">
      {({ points, total }) =>
        points.length === 0 ? null : <Plane story={story} points={points} total={total} />
      }
    </Loaded>
  );
}

interface PlaneProps {
  readonly story: StoryContext;
  readonly points: readonly StoryPoint[];
  readonly total: number;
}

function Plane({ story, points, total }: PlaneProps) {
  const { companionName } = story;
  const subjects: readonly { subject: Subject; name: string }[] = [
    { subject: 'person', name: STORY.you },
    { subject: 'companion', name: companionName },
  ];
  return (
    <Part
      title={PLANE.title}
      about={PLANE.about(points.length, total)}
      table={<PlaneTable points={points} companionName={companionName} />}
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] gap-6">
        {subjects.map(({ subject, name }) => (
          <PlaneFigure key={subject} subject={subject} name={name} points={points} onOpen={story.onOpen} />
        ))}
      </div>
    </Part>
  );
}

interface FigureProps {
  readonly subject: Subject;
  readonly name: string;
  readonly points: readonly StoryPoint[];
  readonly onOpen: StoryContext['onOpen'];
}

function PlaneFigure({ subject, name, points, onOpen }: FigureProps) {
  const path = useMemo(() => planePath(points, subject), [points, subject]);
  const counts = useMemo(() => regionCounts(points, subject), [points, subject]);
  const parts = REGIONS.filter((region) => counts[region] > 0).map((region) =>
    PLANE.part(counts[region], PLANE.regions[region]),
  );
  const colour = `var(--${subject})`;
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-sm">
        <span className={subject === 'person' ? 'font-medium text-person' : 'font-medium text-companion'}>
          {name}
        </span>
        <span className="sr-only">: </span>
        <span className="block text-ink-soft">{parts.length === 0 ? PLANE.none : parts.join(', ')}</span>
      </figcaption>
      <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2 text-ink-faint text-xs" dir="ltr">
        <span className="col-start-2 text-center">{ENDS.arousal.high}</span>
        <span className="col-start-1">{ENDS.valence.low}</span>
        <svg aria-hidden viewBox={`0 0 ${PLANE_SIZE} ${PLANE_SIZE}`} className="w-full overflow-visible">
          <rect width={PLANE_SIZE} height={PLANE_SIZE} rx={14} fill="var(--sunken)" stroke="var(--line)" />
          <path
            d={`M${PLANE_SIZE / 2} 0V${PLANE_SIZE}M0 ${PLANE_SIZE / 2}H${PLANE_SIZE}`}
            stroke="var(--line-strong)"
            strokeOpacity={0.5}
          />
          {REGIONS.map((region) => (
            <RegionName key={region} region={region} />
          ))}
          {path.slice(1).map((place, index) => (
            <line
              key={place.point.messageId}
              x1={path[index]!.x}
              y1={path[index]!.y}
              x2={place.x}
              y2={place.y}
              stroke={colour}
              strokeOpacity={place.opacity * 0.45}
              strokeDasharray={subject === 'companion' ? '4 2' : undefined}
            />
          ))}
          {path.map((place) => (
            <Mark key={place.point.messageId} place={place} subject={subject} onOpen={onOpen} />
          ))}
        </svg>
        <span className="col-start-3">{ENDS.valence.high}</span>
        <span className="col-start-2 text-center">{ENDS.arousal.low}</span>
      </div>
    </figure>
  );
}

function RegionName({ region }: { region: Region }) {
  return (
    <text
      x={toX(region.startsWith('pleasant') ? 0.92 : -0.92)}
      y={toY(region.endsWith('stirred') ? 0.9 : -0.84)}
      textAnchor={region.startsWith('pleasant') ? 'end' : 'start'}
      className="fill-ink-soft text-[11px]"
    >
      {PLANE.regions[region]}
    </text>
  );
}

/** A dot for the person, a diamond for the companion. Whoever cannot click it has the table and the chart. */
function Mark({
  place,
  subject,
  onOpen,
}: {
  place: PlanePoint;
  subject: Subject;
  onOpen: StoryContext['onOpen'];
}) {
  const { x, y, opacity, point } = place;
  const common = { opacity, onClick: () => onOpen(point), className: 'cursor-pointer' };
  return subject === 'person' ? (
    <circle {...common} cx={x} cy={y} r={4} fill="var(--person)" stroke="var(--surface)" />
  ) : (
    <path
      {...common}
      d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`}
      fill="var(--surface)"
      stroke="var(--companion)"
      strokeWidth={1.5}
    />
  );
}

function PlaneTable({ points, companionName }: { points: readonly StoryPoint[]; companionName: string }) {
  return (
    <DataTable
      caption={`${PLANE.title}. ${TABLE.scale}`}
      rows={points}
      keyOf={({ messageId }) => messageId}
      columns={[
        { head: TABLE.when, cell: ({ at }) => momentWord(at) },
        { head: TABLE.sounded, cell: ({ person }) => person?.primary ?? '–' },
        { head: TABLE.pleasant, cell: ({ person }) => signed(person?.valence ?? null) },
        { head: TABLE.stirred, cell: ({ person }) => signed(person?.arousal ?? null) },
        {
          head: `${companionName}: ${TABLE.mood}`,
          cell: ({ companion }) => (companion === null ? '–' : MOOD_WORDS[companion.mood]),
        },
      ]}
    />
  );
}
