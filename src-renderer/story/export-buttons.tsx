import { Download } from 'lucide-react';
import type { StoryBucket } from '#shared/contract/story.ts';
import { ENDS, type Measure } from '../timeline/series.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import type { StoryContext } from './context.ts';
import { pictureOf, saveFile, seriesCsv, seriesSvg } from './export-files.ts';
import { dayOf, type Range } from './periods.ts';
import { EXPORT, rangeWord, STORY } from './words.ts';

interface ExportButtonsProps {
  readonly story: StoryContext;
  readonly buckets: readonly StoryBucket[];
  readonly range: Range;
  readonly measures: readonly Measure[];
}

/** What the chart shows as a file: there is no word of the person in any of them. */
export function ExportButtons({ story, buckets, range, measures }: ExportButtonsProps) {
  const showToast = useToast();
  const name = EXPORT.name(`${dayOf(range.from)} to ${dayOf(range.until - 1)}`);
  const drawing = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = (token: string) => style.getPropertyValue(token).trim();
    return seriesSvg(
      buckets,
      range,
      measures,
      {
        surface: colour('--surface'),
        ink: colour('--ink'),
        soft: colour('--ink-soft'),
        line: colour('--line'),
        person: colour('--person'),
        companion: colour('--companion'),
      },
      {
        title: `${STORY.title}, ${rangeWord(range)}`,
        you: STORY.you,
        companion: story.companionName,
        high: { valence: ENDS.valence.high, arousal: ENDS.arousal.high },
        low: { valence: ENDS.valence.low, arousal: ENDS.arousal.low },
      },
    );
  };
  const savePicture = () =>
    pictureOf(drawing()).then(
      (picture) => saveFile(`${name}.png`, picture),
      () => showToast({ message: EXPORT.failed }),
    );
  const files: readonly { label: string; save: () => void }[] = [
    { label: EXPORT.png, save: () => void savePicture() },
    {
      label: EXPORT.svg,
      save: () => saveFile(`${name}.svg`, new Blob([drawing()], { type: 'image/svg+xml' })),
    },
    {
      label: EXPORT.csv,
      save: () => saveFile(`${name}.csv`, new Blob([seriesCsv(buckets)], { type: 'text/csv' })),
    },
  ];
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{EXPORT.label}</legend>
      {files.map(({ label, save }) => (
        <Button key={label} size="small" tone="quiet" disabled={buckets.length === 0} onClick={save}>
          <Download aria-hidden className="size-4" />
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
