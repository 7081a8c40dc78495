import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Persona } from '#shared/contract/companion.ts';
import type { Part } from '../../database/parts/part.ts';
import { badRequest, notFound } from '../../errors.ts';
import { recognise } from './recognise.ts';
import { createSealedFile, type SealedFile } from './sealed-file.ts';
import type { Source } from './source.ts';

/** Files that wait at a time; a new one pushes the oldest out. */
const MOST_UPLOADS = 3;

interface Upload {
  readonly name: string;
  readonly bytes: number;
  /** The file as it was sent, and what was unpacked of it. */
  readonly files: SealedFile[];
  /** Parts are written one after the other. */
  writing: Promise<unknown>;
  source: Promise<Source> | null;
}

export interface Uploads {
  begin(name: string, bytes: number): Promise<string>;
  /** @returns how much of the file is here. @throws NOT_FOUND, BAD_REQUEST */
  part(id: string, offset: number, base64: string): Promise<number>;
  /** @throws NOT_FOUND, BAD_REQUEST while it is not whole, FILE_NOT_IMPORTED */
  open(id: string): Promise<{ name: string; source: Source }>;
  discard(id: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Files that a person sends to be imported, in parts: no page needs to know where a file is, and no request is large. They
 * lie in `uploads` of the data folder, where only this run can read them, and are gone when it ends.
 */
export function createUploads(options: {
  dataDir: string;
  parts: readonly Part[];
  persona: () => Persona;
}): Uploads {
  const dir = join(options.dataDir, 'uploads');
  const uploads = new Map<string, Upload>();
  const left = rm(dir, { recursive: true, force: true }); // noise that a crash left
  left.catch(() => {});

  async function newFile(): Promise<SealedFile> {
    await left;
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return createSealedFile(join(dir, randomUUID()));
  }

  function get(id: string): Upload {
    const upload = uploads.get(id);
    if (upload === undefined) throw notFound('import');
    return upload;
  }

  async function discard(id: string): Promise<void> {
    const upload = uploads.get(id);
    if (upload === undefined) return;
    uploads.delete(id);
    await upload.writing;
    await upload.source?.catch(() => {}); // it may be unpacking
    for (const file of upload.files) await file.remove();
  }

  return {
    async begin(name, bytes) {
      const oldest = uploads.keys().next().value;
      if (oldest !== undefined && uploads.size >= MOST_UPLOADS) await discard(oldest);
      const id = randomUUID();
      const file = await newFile();
      uploads.set(id, {
        name: shortName(name),
        bytes,
        files: [file],
        writing: Promise.resolve(),
        source: null,
      });
      return id;
    },
    async part(id, offset, base64) {
      const upload = get(id);
      const [file] = upload.files;
      const written = upload.writing.then(async () => {
        const bytes = Buffer.from(base64, 'base64');
        // Sent once more, because its answer was lost.
        if (offset + bytes.length === file!.size && bytes.length > 0) return file!.size;
        if (offset !== file!.size || bytes.length === 0 || offset + bytes.length > upload.bytes) {
          throw badRequest([
            { path: 'offset', message: 'The parts of the file do not fit. Choose it once more.' },
          ]);
        }
        await file!.append(bytes);
        return file!.size;
      });
      upload.writing = written.catch(() => {});
      return written;
    },
    async open(id) {
      const upload = get(id);
      await upload.writing;
      const [file] = upload.files;
      if (file!.size !== upload.bytes) {
        throw badRequest([
          { path: 'uploadId', message: 'The file is not here whole yet. Choose it once more.' },
        ]);
      }
      const { parts, persona } = options;
      upload.source ??= recognise(file!, {
        parts,
        persona: persona(),
        newFile: async () => {
          const unpacked = await newFile();
          upload.files.push(unpacked);
          return unpacked;
        },
      });
      return { name: upload.name, source: await upload.source };
    },
    discard,
    async close() {
      for (const id of [...uploads.keys()]) await discard(id);
      await rm(dir, { recursive: true, force: true }).catch(() => {});
    },
  };
}

/** The last part of a name, as a line of text. */
const shortName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .trim()
    .slice(0, 120) || 'file';
