import type { RouterClient } from '@orpc/server';
import type { Router } from '#backend/router.ts';
import type { Download } from '#backend/your-data/export/download.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { ImportStatus } from '#shared/contract/imports.ts';
import { collect, eventOf } from '../backend/start-backend.ts';

export type Client = RouterClient<Router>;

/** Says something to the offline companion. @returns the two messages. */
export async function say(client: Client, sessionId: string, text: string) {
  const events = await collect(await client.messages.send({ sessionId, text }));
  return {
    user: eventOf(events, 'user-message').message,
    reply: eventOf(events, 'reply-finished').message,
  };
}

/** An export as its text. */
export async function exported(client: Client, format: ExportFormat, sessionId?: string): Promise<string> {
  const file = (await client.exports.download({ format, sessionId })) as Download;
  return new Response(file.stream()).text();
}

/** Sends a file as a page does, in parts. */
export async function upload(client: Client, name: string, content: string | Uint8Array): Promise<string> {
  const bytes = Buffer.from(content as Uint8Array);
  const { uploadId, partBytes } = await client.imports.begin({ name, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += partBytes) {
    const base64 = bytes.subarray(offset, offset + partBytes).toString('base64');
    await client.imports.part({ uploadId, offset, base64 });
  }
  return uploadId;
}

/** Waits until an import is as it is wanted, by asking as a page does. */
export async function until(client: Client, isWanted: (newest: ImportStatus | undefined) => boolean) {
  for (;;) {
    const { imports } = await client.imports.list();
    if (isWanted(imports[0])) return imports[0]!;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Brings a file in and waits for its end, readings included. */
export async function bringIn(client: Client, name: string, content: string | Uint8Array, settings = false) {
  const uploadId = await upload(client, name, content);
  const preview = await client.imports.inspect({ uploadId });
  const { id } = await client.imports.start({ uploadId, settings });
  const status = await until(
    client,
    (newest) => newest?.id === id && newest.state !== 'running' && newest.toRead === 0,
  );
  return { preview, status };
}
