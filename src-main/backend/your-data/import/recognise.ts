import type { Persona } from '#shared/contract/companion.ts';
import type { Part } from '../../database/parts/part.ts';
import { fileNotImported } from '../../errors.ts';
import { chatGptChat, isChatGptChat } from './chatgpt.ts';
import { claudeChat, isClaudeChat } from './claude.ts';
import { type ForeignChat, rowsOf } from './foreign.ts';
import { damaged, scanJson } from './json-scan.ts';
import { isOwnFormat, ownExport } from './own-export.ts';
import type { Bytes, SealedFile } from './sealed-file.ts';
import { SILLYTAVERN_MEMBERS, sillyTavernChat } from './sillytavern.ts';
import type { Item, Source } from './source.ts';
import { isZip, readZipDirectory, unpack } from './zip.ts';

/** In the zip files of ChatGPT and Claude, in whatever folder; large ones come in numbered parts. */
const CONVERSATIONS = /^conversations(-\d+)?\.json$/;
const MAX_PARTS = 1_000;

interface Options {
  readonly parts: readonly Part[];
  /** Who the companion is in chats of other programs. */
  readonly persona: Persona;
  /** An empty temporary file. Whoever gives them removes them. */
  readonly newFile: () => Promise<SealedFile>;
}

/**
 * What kind of file this is, by what is in it; names are not believed.
 *
 * @throws FILE_NOT_IMPORTED  with what to do.
 */
export async function recognise(file: Bytes, options: Options): Promise<Source> {
  const start = await file.read(0, 4);
  if (isZip(start)) return recogniseZip(file, options);
  return recogniseText([file], options);
}

async function recogniseZip(file: Bytes, options: Options): Promise<Source> {
  const entries = (await readZipDirectory(file))
    .filter(({ name }) => !name.split(/[/\\]/).includes('..'))
    .filter(({ name }) => CONVERSATIONS.test(name.split('/').at(-1) ?? ''))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length === 0) {
    throw fileNotImported(
      'The zip file holds no conversations.json. Choose the export as ChatGPT or Claude sent it.',
    );
  }
  if (entries.length > MAX_PARTS) throw damaged();
  const files: SealedFile[] = [];
  for (const entry of entries) {
    const unpacked = await options.newFile();
    await unpack(file, entry, unpacked);
    files.push(unpacked);
  }
  return recogniseText(files, options);
}

async function recogniseText(files: readonly Bytes[], options: Options): Promise<Source> {
  const [file] = files;
  for await (const { member, isEntry, value } of scanJson(file!)) {
    if (member === null) {
      if (isChatGptChat(value)) return chats('chatgpt', files, isChatGptChat, chatGptChat, options);
      if (isClaudeChat(value)) return chats('claude', files, isClaudeChat, claudeChat, options);
      throw unknown();
    }
    if (member === 'format' && isOwnFormat(value)) return ownExport(file!, options.parts);
    if (!isEntry && SILLYTAVERN_MEMBERS.has(member)) return sillyTavern(file!, options);
  }
  throw unknown();
}

function chats<Chat>(
  kind: 'chatgpt' | 'claude',
  files: readonly Bytes[],
  isChat: (value: unknown) => value is Chat,
  read: (chat: Chat) => ForeignChat,
  { persona }: Options,
): Source {
  return {
    kind,
    isForeign: true,
    async *items(): AsyncGenerator<Item, void, undefined> {
      for (const file of files) {
        for await (const { value } of scanJson(file)) {
          if (isChat(value)) yield* rowsOf(kind, read(value), persona);
          else yield { type: 'left-out', what: 'entries that are no conversations', count: 1 };
        }
      }
    },
  };
}

const sillyTavern = (file: Bytes, { persona }: Options): Source => ({
  kind: 'sillytavern',
  isForeign: true,
  async *items() {
    yield* rowsOf('sillytavern', await sillyTavernChat(file), persona);
  },
});

const unknown = () =>
  fileNotImported(
    'This is no file that EmotionGPT knows. Choose an export of EmotionGPT (JSON), of ChatGPT or Claude (the zip file or its conversations.json), or a chat of SillyTavern (.jsonl).',
  );
