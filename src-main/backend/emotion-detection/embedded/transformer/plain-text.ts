/**
 * Text as the transformer was trained on it, before NFKC and SentencePiece. In this order:
 *
 *   1. typographic quotes as typed ones
 *   2. skin tones, variation selectors and joiners dropped; each emoji as its Unicode name between spaces ("😂" ->
 *      " face with tears of joy "); the same emoji more than twice in a row counts as twice
 *   3. a letter three times or more in a row as two ("sooooo" -> "soo"); "!" or "?" likewise; dots "....." as three
 *   4. words all in capitals, of two letters or more, in lower case ("I'm SO HAPPY" -> "I'm so happy")
 *   5. runs of space as one, trimmed
 *
 * How loud a text is (capitals, "!!!", drawn-out letters) is `emphasis.ts`'s to say; here it only hid the words.
 */
const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };
const DROPPED = /[\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u200d]/gu;
const NOT_ASCII = /[\u203c-\u3299\u{1f000}-\u{1faff}]/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}(?:'?\p{Lu})+(?![\p{Ll}\p{N}])/gu;

export function plainText(text: string, emojiNames: ReadonlyMap<string, string>): string {
  return text
    .replace(/[‘’“”]/g, (quote) => QUOTES[quote]!)
    .replace(DROPPED, '')
    .replace(/(\p{Emoji_Presentation})\1{2,}/gu, '$1$1')
    .replace(NOT_ASCII, (character) => {
      const name = emojiNames.get(character);
      return name === undefined ? character : ` ${name} `;
    })
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/([!?])\1{2,}/g, '$1$1')
    .replace(/\.{4,}/g, '...')
    .replace(CAPITALS, (word) => word.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
}
