import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { periodOf, UNITS, type Unit } from './periods.ts';
import { PERIOD, periodWord, UNIT_WORDS } from './words.ts';

interface PeriodBarProps {
  readonly unit: Unit;
  /** A moment in the period; null: now. */
  readonly at: number | null;
  readonly now: number;
  readonly onChange: (unit: Unit, at: number | null) => void;
}

/** How much time is shown, and which of it. */
export function PeriodBar({ unit, at, now, onChange }: PeriodBarProps) {
  const period = periodOf(unit, at ?? now);
  const isNow = period === null || (period.from <= now && now < period.until);
  const move = (by: number) => {
    const next = periodOf(unit, at ?? now, by);
    if (next !== null) onChange(unit, next.from <= now && now < next.until ? null : next.from);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Segmented
        label={PERIOD.switch}
        options={UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))}
        value={unit}
        onValueChange={(next) => onChange(next, at)}
      />
      {unit === 'all' ? null : (
        <div className="flex items-center gap-1">
          <IconButton
            icon={ChevronLeft}
            label={PERIOD.earlier(unit)}
            className="rtl:rotate-180"
            onClick={() => move(-1)}
          />
          <h2 aria-live="polite" className="min-w-36 text-center font-semibold">
            {periodWord(unit, period)}
          </h2>
          <IconButton
            icon={ChevronRight}
            label={PERIOD.later(unit)}
            className="rtl:rotate-180"
            disabled={isNow}
            onClick={() => move(1)}
          />
          {isNow ? null : (
            <Button size="small" tone="quiet" onClick={() => onChange(unit, null)}>
              {PERIOD.now}
            </Button>
          )}
        </div>
      )}
      {unit === 'all' ? <h2 className="font-semibold">{periodWord('all', null)}</h2> : null}
    </div>
  );
}
