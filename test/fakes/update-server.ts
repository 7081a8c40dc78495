import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is published in one channel, in the words of electron-builder's channel files. */
export interface Published {
  readonly version: string;
  readonly file: Buffer;
  readonly notes?: string;
  readonly stagingPercentage?: number;
  /** Of the file; left out: its own. */
  readonly sha512?: string;
}

export interface UpdateServer {
  readonly url: string;
  /** Every request: its path without the query, and its headers. */
  readonly requests: { path: string; headers: IncomingHttpHeaders }[];
  publish(channel: 'latest' | 'beta', release: Published): void;
  /** From now on a file is sent so far and no further, until it is let go. */
  hold(bytes: number): void;
  letGo(): void;
  close(): Promise<void>;
}

/** A generic provider of electron-updater, as a folder of a web server is one; the files are behind a redirect, as at GitHub. */
export async function startUpdateServer(): Promise<UpdateServer> {
  const requests: UpdateServer['requests'] = [];
  const published = new Map<string, Published>();
  let held: number | null = null;
  let waiting: (() => void)[] = [];

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push({ path: pathname, headers: request.headers });
    const channel = /^\/updates\/(\w+)-linux(-\w+)?\.yml$/.exec(pathname)?.[1];
    const release = channel === undefined ? undefined : published.get(channel);
    if (release !== undefined) {
      response.end(JSON.stringify(channelFile(release))); // JSON is YAML
      return;
    }
    const [, step, version] = /^\/(updates|storage)\/EmotionGPT-([\w.-]+)\.AppImage$/.exec(pathname) ?? [];
    const file = [...published.values()].find((each) => each.version === version)?.file;
    if (file === undefined) {
      response.writeHead(404).end();
    } else if (step === 'updates') {
      response.writeHead(302, { location: pathname.replace('updates', 'storage') }).end();
    } else {
      response.writeHead(200, { 'content-length': file.length });
      if (held === null) {
        response.end(file);
      } else {
        response.write(file.subarray(0, held));
        waiting.push(() => response.end(file.subarray(held ?? 0)));
      }
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/updates`,
    requests,
    publish: (channel, release) => void published.set(channel, release),
    hold(bytes) {
      held = bytes;
    },
    letGo() {
      for (const send of waiting) send();
      waiting = [];
      held = null;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function channelFile({ version, file, notes, stagingPercentage, sha512 }: Published): object {
  const url = `EmotionGPT-${version}.AppImage`;
  const sum = sha512 ?? createHash('sha512').update(file).digest('base64');
  return {
    version,
    files: [{ url, sha512: sum, size: file.length }],
    path: url,
    sha512: sum,
    releaseDate: '2026-11-22T12:00:00.000Z',
    ...(notes === undefined ? {} : { releaseNotes: notes }),
    ...(stagingPercentage === undefined ? {} : { stagingPercentage }),
  };
}
