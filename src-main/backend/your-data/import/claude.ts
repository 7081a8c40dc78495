import { type ForeignChat, type ForeignMessage, isRecord, listOf, momentOf, textOf } from './foreign.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isClaudeChat = (value: unknown): value is Fields =>
  isRecord(value) && Array.isArray(value.chat_messages);

/**
 * A conversation of Claude's `conversations.json`: messages in the order in which they were written, newer exports with
 * `parent_message_uuid`, so that branches come along; in older ones each follows the one before it.
 */
export function claudeChat(chat: Fields): ForeignChat {
  const leftOut = { 'images and files': 0, 'empty messages': 0 };
  const messages: ForeignMessage[] = [];
  /** Under which message what follows one goes; one that was left out hands on its own parent. */
  const keptAs = new Map<string, string | null>();
  let previous: string | null = null;
  for (const [index, entry] of listOf(chat.chat_messages).entries()) {
    if (!isRecord(entry)) continue;
    const id = textOf(entry.uuid) ?? String(index);
    if (keptAs.has(id)) continue;
    const given = textOf(entry.parent_message_uuid);
    const parentId = given === null ? previous : (keptAs.get(given) ?? null);
    leftOut['images and files'] += listOf(entry.attachments).length + listOf(entry.files).length;
    const text = wordsOf(entry);
    if (text.trim() === '') {
      leftOut['empty messages'] += 1;
      keptAs.set(id, parentId);
      continue;
    }
    const role = entry.sender === 'human' ? ('user' as const) : ('assistant' as const);
    messages.push({ id, parentId, role, text, at: date(entry.created_at), model: null });
    keptAs.set(id, id);
    previous = id;
  }
  return {
    id: textOf(chat.uuid) ?? `${textOf(chat.name)} ${textOf(chat.created_at)}`,
    title: textOf(chat.name),
    createdAt: date(chat.created_at),
    updatedAt: date(chat.updated_at),
    messages,
    leaf: keptAs.get(textOf(chat.current_leaf_message_uuid) ?? '') ?? null,
    companion: null,
    leftOut,
  };
}

/** The blocks of text where there are any: `text` holds notes about tools in between. */
function wordsOf(entry: Fields): string {
  const blocks = listOf(entry.content)
    .map((block) => (isRecord(block) && block.type === 'text' ? textOf(block.text) : null))
    .filter((text) => text !== null);
  return blocks.length > 0 ? blocks.join('\n\n') : (textOf(entry.text) ?? '');
}

const date = (value: unknown): number | null =>
  typeof value === 'string' ? momentOf(Date.parse(value)) : null;
