import { ArrowLeft } from 'lucide-react';
import { Direction } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { CompareTab } from './compare-tab.tsx';
import type { StoryContext } from './context.ts';
import { DaysTab } from './days-tab.tsx';
import { FeelingsTab } from './feelings-tab.tsx';
import { Filters } from './filters.tsx';
import { LookingBack } from './looking-back.tsx';
import { OverTime } from './over-time.tsx';
import { Loaded } from './part.tsx';
import { PeriodBar } from './period-bar.tsx';
import { periodOf, type Range, rangeOfDay } from './periods.ts';
import './story.css';
import { useFilter, useSeries } from './use-story.ts';
import { readView, type StoryView, TABS, type Tab, writeView } from './view-state.ts';
import { STORY, TAB_WORDS } from './words.ts';

export interface StoryScreenProps {
  /** What is shown, as the address has it after its "?". */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly companionName: string;
  readonly onOpen: StoryContext['onOpen'];
  /** Back to where one came from. */
  readonly onBack: () => void;
}

/** The story of how somebody's words sounded, and of how the companion felt with them. */
export function StoryScreen({ query, onQuery, companionName, onOpen, onBack }: StoryScreenProps) {
  const view = useMemo(() => readView(query), [query]);
  const change = (to: Partial<StoryView>) => onQuery(writeView({ ...view, ...to }));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    // Radix takes every page for one that is read from left to right.
    <Direction.Provider dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
      <div className="flex min-h-0 grow flex-col overflow-y-auto">
        <header className="flex items-center gap-3 border-b px-4 py-2">
          <IconButton icon={ArrowLeft} label={STORY.back} className="rtl:rotate-180" onClick={onBack} />
          <h1 ref={title} tabIndex={-1} className="font-semibold text-xl outline-none">
            {STORY.title}
          </h1>
        </header>
        <div className="mx-auto flex w-full max-w-5xl flex-col gap-5 p-5">
          <p className="max-w-prose text-ink-soft">{STORY.about}</p>
          <Pages view={view} onChange={change} companionName={companionName} onOpen={onOpen} />
        </div>
      </div>
    </Direction.Provider>
  );
}

interface PagesProps extends Pick<StoryScreenProps, 'companionName' | 'onOpen'> {
  readonly view: StoryView;
  readonly onChange: (change: Partial<StoryView>) => void;
}

/** Of everything, whatever is chosen: where it begins, and whether there is anything at all. */
const EVERYTHING = {};

function Pages(props: PagesProps) {
  const everything = useSeries(EVERYTHING, null, 1);
  return (
    <Loaded query={everything} skeleton="h-96 rounded-3xl">
      {({ messages, from, until }) =>
        messages === 0 ? (
          <p className="py-8 text-center text-ink-soft">{STORY.empty}</p>
        ) : (
          <Filled {...props} from={from} until={until} />
        )
      }
    </Loaded>
  );
}

function Filled({ view, onChange, companionName, onOpen, from, until }: PagesProps & Range) {
  const [now] = useState(() => Date.now());
  const filter = useFilter(view);
  const { unit, at, sessionId, label, source } = view;
  const period = useMemo(() => periodOf(unit, at ?? now), [unit, at, now]);
  const extent = useMemo(() => ({ from, until }), [from, until]);
  const isFiltered = sessionId !== null || label !== null || source !== null;
  const story: StoryContext = {
    filter,
    isFiltered,
    unit,
    period,
    extent,
    companionName,
    onOpen,
    onShowDay: (day) => onChange({ tab: 'time', unit: 'day', at: rangeOfDay(day).from }),
    onShowAll: () =>
      onChange(isFiltered ? { sessionId: null, label: null, source: null } : { unit: 'all', at: null }),
  };
  return (
    <>
      <PeriodBar
        unit={unit}
        at={at}
        now={now}
        onChange={(nextUnit, nextAt) => onChange({ unit: nextUnit, at: nextAt })}
      />
      <Filters view={view} onChange={onChange} />
      <Tabs
        label={STORY.title}
        value={view.tab}
        onValueChange={(id) => onChange({ tab: TABS.find((tab) => tab === id) ?? 'time' })}
        tabs={TABS.map((id) => ({
          id,
          label: TAB_WORDS[id],
          content: <div className="flex flex-col gap-5">{pageOf(id, story)}</div>,
        }))}
      />
    </>
  );
}

function pageOf(tab: Tab, story: StoryContext) {
  switch (tab) {
    case 'time':
      return <OverTime story={story} />;
    case 'days':
      return <DaysTab story={story} />;
    case 'feelings':
      return <FeelingsTab story={story} />;
    case 'back':
      return <LookingBack story={story} />;
    case 'compare':
      return <CompareTab story={story} />;
  }
}
