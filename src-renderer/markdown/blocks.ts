/** A line that opens or closes a block of code: its marks, and what follows them. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const LIST_ITEM = /^\s*(?:[-+*]|\d{1,9}[.)])\s/;

/**
 * Cuts Markdown into top-level blocks: paragraphs, headings, lists, tables, quotations, code, formulas. Blocks end at
 * blank lines; code and formulas hold theirs together, and so does a list whose items are set apart.
 *
 * The blocks joined are the text, and while a text grows all but its last two blocks stay as they are: what has been
 * laid out is not laid out again. (Two, because a list goes on after a blank line.)
 *
 * One pass over the lines, so that it may run with every few words of a reply that streams in.
 */
export function markdownBlocks(text: string): string[] {
  const blocks: string[] = [];
  let block = '';
  /** The marks that close what is open: code or a formula. */
  let fence: string | null = null;
  let blank = false;
  /** The block is nothing but code, or a formula, and its end has come. */
  let whole = false;
  for (const line of linesOf(text)) {
    const content = line.trimEnd();
    if (fence !== null) {
      block += line;
      if (closes(content, fence)) {
        fence = null;
        whole = fenceOf(block.slice(0, block.indexOf('\n'))) !== null;
      }
      continue;
    }
    const opens = fenceOf(content);
    const begins =
      block !== '' &&
      (opens !== null
        ? !(isList(block) && /^\s/.test(line))
        : content !== '' && (whole || (blank && !goesOn(block, content))));
    if (begins) {
      blocks.push(block);
      block = '';
      whole = false;
    }
    block += line;
    blank = content === '';
    fence = opens;
  }
  if (block !== '') blocks.push(block);
  return blocks;
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end + 1;
    yield text.slice(from, to);
    from = to;
  }
}

const isList = (block: string): boolean => LIST_ITEM.test(block);

/** A list goes on after a blank line, with its next item or with more of the last one. */
const goesOn = (block: string, content: string): boolean =>
  isList(block) && (LIST_ITEM.test(content) || /^\s/.test(content));

/** The marks that would close what this line opens; null where it opens nothing. */
function fenceOf(content: string): string | null {
  if (content === '$$') return content;
  const [, marks = '', info = ''] = FENCE.exec(content) ?? [];
  return marks === '' || (marks.startsWith('`') && info.includes('`')) ? null : marks;
}

function closes(content: string, fence: string): boolean {
  if (fence === '$$') return content === fence;
  const [, marks = '', info = ''] = FENCE.exec(content) ?? [];
  return marks.startsWith(fence) && info.trim() === '';
}

export interface Code {
  /** As it was named after the opening marks; empty where it was not. */
  readonly language: string;
  readonly code: string;
  /** False while its end has not arrived. */
  readonly closed: boolean;
}

/**
 * The code that a block consists of; null where it is anything else. Code needs no other parsing, which keeps a long
 * program that streams in from being parsed from its start with every line.
 */
export function codeOf(block: string): Code | null {
  const [opening = '', ...lines] = block.trimEnd().split('\n');
  const fence = fenceOf(opening.trimEnd());
  if (fence === null || fence === '$$') return null;
  const closed = lines.length > 0 && closes((lines.at(-1) ?? '').trimEnd(), fence);
  const language = opening.trim().slice(fence.length).trim().split(/\s/)[0] ?? '';
  return { language, code: (closed ? lines.slice(0, -1) : lines).join('\n'), closed };
}
