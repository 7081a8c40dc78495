/**
 * Chooses among equal wordings: by the seed, and never one that was said before while others are left.
 * What was said is recognised in the earlier replies themselves, so nothing has to be stored.
 */

import type { Template } from './phrases.ts';
import { capitalised } from './sentences.ts';

export type Slots = Readonly<Record<string, string>>;

/** A sentence of a reply and the template that it was made from. */
export interface Wording {
  readonly template: Template;
  readonly text: string;
}

/** Earlier replies that are looked at; a repetition after so many turns is no parroting. */
const MEMORY = 200;

export interface Chooser {
  /** Is there a wording that has not been said yet? */
  hasFresh(pool: readonly Template[], slots?: Slots): boolean;
  /** A fresh wording where there is one, else the one that was said the longest ago. The pool is not empty. */
  choose(pool: readonly Template[], slots?: Slots): Wording;
  /** The same over pools in order of preference: from the first that has a fresh wording left. One is not empty. */
  chooseFrom(pools: readonly (readonly Template[])[], slots?: Slots): Wording;
}

/**
 * @param earlier what the companion has said, oldest first.
 * @param seed makes the choice: the same seed and history choose the same wording.
 */
export function createChooser(earlier: readonly string[], seed: string): Chooser {
  const said = earlier.slice(-MEMORY);
  const now: string[] = [];

  /** When it was said last: -1 never, else the higher the more recent. */
  function lastSaid(template: Template, slots: Slots): number {
    const is = matcher(template, slots);
    if (now.some(is)) return said.length;
    for (let i = said.length - 1; i >= 0; i--) if (is(said[i]!)) return i;
    return -1;
  }

  const hasFresh: Chooser['hasFresh'] = (pool, slots = {}) =>
    pool.some((template) => lastSaid(template, slots) < 0);
  const choose: Chooser['choose'] = (pool, slots = {}) => {
    const ranked = pool
      .map((template) => ({
        template,
        age: lastSaid(template, slots),
        lot: hash(`${seed} ${template}`),
      }))
      .sort((one, other) => one.age - other.age || one.lot - other.lot);
    const { template } = ranked[0]!;
    const text = render(template, slots);
    now.push(text);
    return { template, text };
  };
  return {
    hasFresh,
    choose,
    chooseFrom: (pools, slots = {}) =>
      choose(pools.find((pool) => hasFresh(pool, slots)) ?? pools.flat(), slots),
  };
}

const SLOT = /\{(\w+)\}/g;

/**
 * Fills the slots in one pass, so that braces inside a person's words stay what they are. `{You}` is
 * `{you}` with a capital, and so for every slot. A slot without a value stays as it is.
 */
export const render = (template: Template, slots: Slots): string =>
  template.replace(SLOT, (whole, name: string) => {
    const small = name.slice(0, 1).toLowerCase() + name.slice(1);
    const value = slots[small];
    if (value === undefined) return whole;
    return small === name ? value : capitalised(value);
  });

/** A test whether a text holds a sentence of this template: its fixed parts in order, at a sentence's start. */
export function matcher(template: Template, slots: Slots): (text: string) => boolean {
  const parts = template.split(/\{\w+\}/);
  const fixed = parts.join('').replace(/[^\p{L}]/gu, '');
  // Next to no words of its own ("{You}.", "So {you}."): it is said again only when its content is.
  if (fixed.length < 3) {
    const rendered = render(template, slots);
    return (text) => text.includes(rendered);
  }
  const [first = '', ...rest] = parts;
  return (text) => {
    for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
      const opensSentence = start === 0 || /[.!?"]\s$/.test(text.slice(start - 2, start));
      if (opensSentence || first === '') return follows(text, start + first.length, rest);
      if (first === '') return false;
    }
    return false;
  };
}

function follows(text: string, from: number, parts: readonly string[]): boolean {
  let at = from;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** FNV-1a over UTF-16 code units, mixed once more so that near seeds differ: an unsigned 32-bit number. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
