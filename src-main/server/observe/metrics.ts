import type { Observer } from './observer.ts';

/** Upper bounds, seconds: a read is a millisecond, a turn as long as its provider takes. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** More than we have routes and statuses; whoever makes up addresses is counted together beyond it. */
const MOST_SERIES = 500;

interface Series {
  readonly labels: string;
  count: number;
  seconds: number;
  /** Cumulative, as Prometheus wants them. */
  readonly buckets: number[];
}

/** What is asked at the moment of a scrape. */
export interface Gauges {
  readonly connections: () => number;
  readonly streams: () => number;
  readonly owners: () => number;
}

/** Counts what is answered, for Prometheus. Holds no id, no address of a client and nothing that was said. */
export class Metrics {
  private readonly series = new Map<string, Series>();
  private readonly startedS: number;

  constructor(startedAtMs: number) {
    this.startedS = Math.floor(startedAtMs / 1_000);
  }

  readonly add: Observer = ({ method, path, status, ms }) => {
    const series = this.seriesOf(method, path, status);
    series.count += 1;
    series.seconds += ms / 1_000;
    BUCKETS.forEach((bound, index) => {
      if (ms / 1_000 <= bound) series.buckets[index]! += 1;
    });
  };

  private seriesOf(method: string, path: string, status: number): Series {
    const labels = `method="${method}",route="${path}",status="${status}"`;
    const known = this.series.get(labels);
    if (known !== undefined) return known;
    if (this.series.size >= MOST_SERIES && path !== 'other') return this.seriesOf(method, 'other', status);
    const series: Series = { labels, count: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
    this.series.set(labels, series);
    return series;
  }

  /** The text exposition format, version 0.0.4. */
  text({ connections, streams, owners }: Gauges): string {
    const gauge = (name: string, help: string, value: number) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      `${name} ${value}`,
    ];
    return [
      '# HELP emotiongpt_http_request_duration_seconds How long answers took, until their last byte.',
      '# TYPE emotiongpt_http_request_duration_seconds histogram',
      ...[...this.series.values()].flatMap(histogramLines),
      ...gauge('emotiongpt_http_connections', 'Connections that are open.', connections()),
      ...gauge('emotiongpt_http_streams', 'Replies and other streams that are open.', streams()),
      ...gauge('emotiongpt_owners_open', 'Owners whose conversations are open.', owners()),
      ...gauge('process_resident_memory_bytes', 'Memory that the process holds.', process.memoryUsage.rss()),
      ...gauge('process_start_time_seconds', 'When it started, since 1970.', this.startedS),
      '',
    ].join('\n');
  }
}

function histogramLines({ labels, count, seconds, buckets }: Series): string[] {
  const name = 'emotiongpt_http_request_duration_seconds';
  return [
    ...BUCKETS.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${buckets[index]}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${seconds.toFixed(4)}`,
    `${name}_count{${labels}} ${count}`,
  ];
}
