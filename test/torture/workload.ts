import type { Ledger, SessionEntry } from './ledger.ts';
import type { Random } from './random.ts';

const CLIENTS = 4;

async function json(
  url: string,
  method: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method,
    signal: signal ?? null,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** What was under way when the server was killed. */
export type Cut = Record<'send' | 'stream' | 'backup' | 'delete' | 'other', number>;

/** The events of a stream, as far as it gets. */
async function* eventsOf(response: Response): AsyncGenerator<Record<string, unknown>> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data?.startsWith('{')) yield JSON.parse(data) as Record<string, unknown>;
    }
  }
}

/**
 * What some people do at a time, until the server is gone: talk, begin, rename and delete conversations, make backups.
 * Whatever was answered is in the ledger.
 */
export async function work(
  url: string,
  ledger: Ledger,
  random: Random,
): Promise<{ refusals: string[]; cut: Cut }> {
  const refusals: string[] = [];
  const cut: Cut = { send: 0, stream: 0, backup: 0, delete: 0, other: 0 };
  const taken = new Set<string>();

  /** Counts what is cut off. */
  async function during<Result>(what: keyof Cut, work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      cut[what]++;
      throw error;
    }
  }

  async function begin(): Promise<SessionEntry> {
    const title = `Session ${ledger.sessions.size}`;
    const { id } = await during('other', json(`${url}/v1/sessions`, 'POST', { title }));
    const entry: SessionEntry = { id: String(id), state: 'there', title };
    ledger.sessions.set(entry.id, entry);
    return entry;
  }

  async function say({ id: sessionId }: SessionEntry): Promise<void> {
    const text = ledger.newText();
    const asked = fetch(`${url}/v1/sessions/${sessionId}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    const response = await during('send', asked);
    if (!response.ok) throw new Error(`send: ${response.status} ${await response.text()}`);
    await during('stream', listen(response, sessionId, text));
  }

  async function listen(response: Response, sessionId: string, text: string): Promise<void> {
    for await (const event of eventsOf(response)) {
      const message = event.message as { id: string; text: string; status: string } | undefined;
      if (event.type === 'user-message') ledger.messages.set(text, { sessionId, text });
      if (event.type === 'reply-finished' && message?.status === 'complete')
        ledger.replies.set(message.id, { sessionId, text: message.text });
    }
  }

  async function rename(entry: SessionEntry): Promise<void> {
    const title = `Renamed ${random.between(0, 1e9)}`;
    entry.title = null; // either, until it is answered
    await during('other', json(`${url}/v1/sessions/${entry.id}`, 'PATCH', { title }));
    entry.title = title;
  }

  async function remove(entry: SessionEntry): Promise<void> {
    entry.state = 'unsure';
    await during('delete', json(`${url}/v1/sessions/${entry.id}`, 'DELETE'));
    entry.state = 'deleted';
  }

  async function backUp(): Promise<void> {
    const response = await during('backup', fetch(`${url}/v1/backups`, { method: 'POST' }));
    if (response.status === 409) return void (await response.text()); // another one is under way
    if (!response.ok) throw new Error(`backup: ${response.status} ${await response.text()}`);
    const { id, contents } = (await response.json()) as { id: string; contents: { messages: number } };
    ledger.backups.set(id, contents.messages);
  }

  async function client(): Promise<void> {
    for (;;) {
      const free = ledger.there().filter(({ id }) => !taken.has(id));
      const chance = random.next();
      if (chance < 0.08) {
        await backUp();
        continue;
      }
      const entry = free.length < CLIENTS * 3 || chance < 0.14 ? await begin() : random.pick(free);
      if (taken.has(entry.id)) continue;
      taken.add(entry.id);
      try {
        if (chance > 0.94) await remove(entry);
        else if (chance > 0.88) await rename(entry);
        else await say(entry);
      } finally {
        taken.delete(entry.id);
      }
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: CLIENTS }, client));
  for (const end of ends) {
    // A connection that breaks is what is done to it; an answer that refuses is not.
    const reason: unknown = end.status === 'rejected' ? end.reason : null;
    if (reason instanceof Error && /: [45]\d\d /.test(reason.message)) refusals.push(reason.message);
  }
  return { refusals, cut };
}
