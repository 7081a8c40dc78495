import { ENDS, measuresOf, SERIES, type SeriesName, type Shown } from './series.ts';
import { styleOf } from './series-style.ts';

interface LegendProps {
  readonly shown: Shown;
  readonly companionName: string;
}

/** Which line is whose. With both measures shown each entry also says which of the two it is. */
export function Legend({ shown, companionName }: LegendProps) {
  const measures = measuresOf(shown);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-sm">
      {SERIES.filter(({ measure }) => measures.includes(measure)).map((name) => (
        <li key={`${name.subject}-${name.measure}`} className="flex min-w-0 items-center gap-2">
          <Swatch name={name} />
          <span className="truncate">
            {name.subject === 'person' ? 'You' : companionName}
            {shown === 'both' ? `: ${ENDS[name.measure].high}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ name }: { name: SeriesName }) {
  const { colour, dash, marker, width } = styleOf(name);
  const stroke = `var(${colour})`;
  return (
    <svg aria-hidden viewBox="0 0 40 12" className="h-3 w-10 shrink-0">
      <line
        x1={0}
        x2={40}
        y1={6}
        y2={6}
        stroke={stroke}
        strokeWidth={width}
        strokeDasharray={dash.join(' ')}
      />
      {marker === 'dot' ? (
        <circle cx={20} cy={6} r={3.5} fill={stroke} />
      ) : (
        <path
          d="M20 1.5 L24.5 6 L20 10.5 L15.5 6 Z"
          fill="var(--surface)"
          stroke={stroke}
          strokeWidth={1.5}
        />
      )}
    </svg>
  );
}
