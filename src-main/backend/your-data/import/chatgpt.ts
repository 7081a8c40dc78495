import { type ForeignChat, type ForeignMessage, isRecord, listOf, momentOf, textOf } from './foreign.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isChatGptChat = (value: unknown): value is Fields => isRecord(value) && isRecord(value.mapping);

/**
 * A conversation of ChatGPT's `conversations.json`: `mapping` is a tree of nodes, most with a message; the branch on its
 * screen ends at `current_node`. Edited questions and answers written anew are branches there as they are here. What is
 * no talk (instructions, tools, thoughts, hidden notes) is left out; what came after it follows what came before.
 */
export function chatGptChat(chat: Fields): ForeignChat {
  const nodes = chat.mapping as Fields;
  const below = new Map<string | null, string[]>();
  for (const [id, node] of Object.entries(nodes)) {
    const parent = isRecord(node) ? textOf(node.parent) : null;
    const known = parent !== null && parent in nodes ? parent : null;
    const siblings = below.get(known) ?? [];
    siblings.push(id);
    below.set(known, siblings);
  }
  const leftOut = { 'instructions and tools': 0, 'images and files': 0 };
  const messages: ForeignMessage[] = [];
  const keptAs = new Map<string, string | null>();
  const left: { id: string; parentId: string | null }[] = under(below, null);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const message = messageOf(nodes[next.id], leftOut);
    if (message !== null) messages.push({ id: next.id, parentId: next.parentId, ...message });
    const kept = message === null ? next.parentId : next.id;
    keptAs.set(next.id, kept);
    left.push(...under(below, next.id).map(({ id }) => ({ id, parentId: kept })));
  }
  return {
    id:
      textOf(chat.conversation_id) ?? textOf(chat.id) ?? `${textOf(chat.title)} ${String(chat.create_time)}`,
    title: textOf(chat.title),
    createdAt: seconds(chat.create_time),
    updatedAt: seconds(chat.update_time),
    messages,
    leaf: keptAs.get(textOf(chat.current_node) ?? '') ?? null,
    companion: null,
    leftOut,
  };
}

/** What follows a node, last first: it is taken from the end. */
const under = (below: ReadonlyMap<string | null, string[]>, id: string | null) =>
  [...(below.get(id) ?? [])].reverse().map((child) => ({ id: child, parentId: null as string | null }));

function messageOf(
  node: unknown,
  leftOut: Record<string, number>,
): Omit<ForeignMessage, 'id' | 'parentId'> | null {
  const message = isRecord(node) ? node.message : null;
  if (!isRecord(message)) return null;
  const author = isRecord(message.author) ? message.author : {};
  const content = isRecord(message.content) ? message.content : {};
  const metadata = isRecord(message.metadata) ? message.metadata : {};
  const { role } = author;
  const isTalk = content.content_type === 'text' || content.content_type === 'multimodal_text';
  const isHidden = metadata.is_visually_hidden_from_conversation === true || message.weight === 0;
  if ((role !== 'user' && role !== 'assistant') || !isTalk || isHidden) {
    leftOut['instructions and tools'] = (leftOut['instructions and tools'] ?? 0) + 1;
    return null;
  }
  const parts = listOf(content.parts);
  const words = parts.map(wordsOf).filter((part) => part !== null);
  leftOut['images and files'] = (leftOut['images and files'] ?? 0) + parts.length - words.length;
  const text = words.join('\n');
  if (text.trim() === '') return null;
  return { role, text, at: seconds(message.create_time), model: textOf(metadata.model_slug) };
}

/** What was spoken comes as text beside its sound. */
const wordsOf = (part: unknown): string | null => textOf(part) ?? (isRecord(part) ? textOf(part.text) : null);

const seconds = (value: unknown): number | null =>
  typeof value === 'number' ? momentOf(value * 1_000) : null;
