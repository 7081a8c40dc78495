/**
 * SentencePiece's unigram segmentation (Kudo 2018, arXiv:1804.10959): of all ways to cut a text into pieces of the
 * vocabulary, the one whose pieces' log-probabilities sum up highest.
 *
 * The encoder's weights were trained on the tokens of the TensorFlow.js tokeniser of the Universal Sentence Encoder
 * lite. This one gives the same, its peculiarities included (each is marked below): fixtures hold the two equal.
 */

/** A space, in the vocabulary's pieces. */
const SPACE = '\u2581';

/** The first pieces are markers ("<s>") that no text contains. */
const RESERVED_PIECES = 6;

/** What stands for characters that no piece has. */
const UNKNOWN = 0;

/** Piece numbers of a text, in order. Takes any string; a run of unknown characters is one piece 0. */
export type Tokeniser = (text: string) => number[];

/** `scores`: the log-probability of each piece. */
export function createTokeniser(pieces: readonly string[], scores: ArrayLike<number>): Tokeniser {
  const trie = createTrie(pieces);
  const lengths = Uint8Array.from(pieces, (piece) => piece.length);

  return (text) => {
    const normalised = text.normalize('NFKC');
    if (normalised === '') return [];
    const characters = Array.from(SPACE + normalised.replaceAll(' ', SPACE), trie.numberOf);
    const count = characters.length;
    // The best cut that ends before each character: its score and its last piece. 0 says "none yet", as in
    // the reference, where a place that no piece ends at therefore counts as unknown and starts afresh.
    const best = new Float64Array(count + 1);
    const last = new Int32Array(count + 1);
    for (let start = 0; start < count; start++) {
      let found = false;
      let node = trie.child(0, characters[start]!);
      for (let end = start + 1; node > 0; end++) {
        const piece = trie.pieceAt(node);
        if (piece > 0) {
          found = true;
          improve(best, last, best[start]! + scores[piece]!, end, piece);
        }
        node = end < count ? trie.child(node, characters[end]!) : 0;
      }
      if (!found) improve(best, last, best[start]!, start + 1, UNKNOWN);
    }
    return backtrack(last, lengths);
  };
}

/** Of equals, the later one: the reference looks at pieces from the longest to the shortest. */
function improve(best: Float64Array, last: Int32Array, score: number, end: number, piece: number): void {
  if (best[end] !== 0 && score < best[end]!) return;
  best[end] = score;
  last[end] = piece;
}

function backtrack(last: Int32Array, lengths: Uint8Array): number[] {
  const pieces: number[] = [];
  for (let end = last.length - 1; end > 0; ) {
    const piece = last[end]!;
    if (piece !== UNKNOWN || pieces.at(-1) !== UNKNOWN) pieces.push(piece);
    end -= piece === UNKNOWN ? 1 : lengths[piece]!;
  }
  return pieces.reverse();
}

interface Trie {
  /** A small number for each character of the vocabulary, 0 for all others. */
  numberOf(character: string): number;
  /** The node after `node` by a character's number; 0 where there is none. The root is 0. */
  child(node: number, character: number): number;
  /** The piece that ends at a node; 0 where none does. */
  pieceAt(node: number): number;
}

/** Half a megabyte for 8,000 pieces: a map from (node, character) to the next node. */
function createTrie(pieces: readonly string[]): Trie {
  const alphabet = new Map<string, number>();
  const next = new Map<number, number>();
  const ends = [0];
  const numberOf = (character: string): number => alphabet.get(character) ?? 0;
  for (let piece = RESERVED_PIECES; piece < pieces.length; piece++) {
    let node = 0;
    for (const character of pieces[piece]!) {
      if (!alphabet.has(character)) alphabet.set(character, alphabet.size + 1);
      const key = keyOf(node, numberOf(character));
      let child = next.get(key);
      if (child === undefined) {
        child = ends.length;
        ends.push(0);
        next.set(key, child);
      }
      node = child;
    }
    ends[node] = piece; // of two equal pieces, the later one
  }
  const pieceAtNode = Int32Array.from(ends);
  return {
    numberOf,
    child: (node, character) => (character === 0 ? 0 : (next.get(keyOf(node, character)) ?? 0)),
    pieceAt: (node) => pieceAtNode[node]!,
  };
}

/** Vocabularies have far fewer than 1,024 different characters. */
function keyOf(node: number, character: number): number {
  return node * 1024 + character;
}
