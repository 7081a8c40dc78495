import { describe, expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { IMPORTANCE } from '#backend/self-knowledge/importance.ts';
import { candidatesFor } from '#backend/self-knowledge/recall.ts';
import {
  type Candidate,
  chooseRelevant,
  ftsQuery,
  MOST_STATEMENTS,
} from '#backend/self-knowledge/retrieval.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { StatementKind } from '#shared/contract/knowledge.ts';

const NOW = Date.UTC(2026, 10, 18);
const DAY = 86_400_000;

/** What somebody told over half a year, one thing every other day. */
const KNOWN: readonly (readonly [StatementKind, string])[] = [
  ['name', 'name is Ada'],
  ['relation', "sister's name is Mina"],
  ['relation', 'sister lives in Toronto'],
  ['relation', 'has a dog called Rex'],
  ['relation', "boyfriend's name is Marco"],
  ['relation', 'mother has diabetes'],
  ['relation', 'grandfather died'],
  ['relation', "boss's name is Mr Hartmann"],
  ['work', 'works as a nurse'],
  ['work', 'works in a hospital'],
  ['place', 'lives in Leeds'],
  ['place', 'is from Ghana'],
  ['health', 'is allergic to nuts'],
  ['health', 'has migraines'],
  ['health', 'suffers from insomnia'],
  ['like', 'loves hiking'],
  ['like', 'likes green tea'],
  ['like', 'favourite band is Radiohead'],
  ['like', 'is a fan of jazz'],
  ['like', 'enjoys cooking for friends'],
  ['dislike', 'hates mushrooms'],
  ['dislike', 'cannot stand loud music'],
  ['dislike', 'hates flying'],
  ['promise', 'promised to call mother'],
  ['other', 'plays the guitar'],
  ['other', 'speaks Spanish and a little French'],
  ['other', 'is vegetarian'],
  ['other', 'birthday is on 3 May'],
  ['work', 'studied biology in Vienna'],
  ['plan', 'has a driving test on Monday 4 January'],
  ...Array.from({ length: 40 }, (_, i) => ['like', `likes the number ${i + 100}`] as const),
];

/** What somebody writes, and what has to be among what the reply is written with. */
const ASKED: readonly (readonly [message: string, ...needed: string[]])[] = [
  ['My sister called me today.', "sister's name is Mina", 'sister lives in Toronto'],
  ['I walked the dog for hours.', 'has a dog called Rex'],
  ['What should I cook tonight for my friends?', 'enjoys cooking for friends'],
  ['Marco and I had a fight.', "boyfriend's name is Marco"],
  ['Work at the hospital was hard.', 'works in a hospital', 'works as a nurse'],
  ['My head hurts, another migraine.', 'has migraines'],
  ['I have to fly to a congress.', 'hates flying'],
  ['I cannot sleep, my insomnia is back.', 'suffers from insomnia'],
  ['Somebody gave me a cake with nuts in it.', 'is allergic to nuts'],
  ['I bought new strings for my guitar.', 'plays the guitar'],
  ['There is a Radiohead concert next month.', 'favourite band is Radiohead'],
  ['My mother is in hospital.', 'mother has diabetes', 'promised to call mother'],
  ['I am going hiking.', 'loves hiking'],
  ['I miss my grandfather.', 'grandfather died'],
  ['Hartmann shouted at me again.', "boss's name is Mr Hartmann"],
  ['I am practising for the driving test.', 'has a driving test on Monday 4 January'],
  ['They want me to translate from Spanish.', 'speaks Spanish and a little French'],
  ['My birthday is coming.', 'birthday is on 3 May'],
  ['They served mushrooms at the party.', 'hates mushrooms'],
  ['Who am I talking to?', 'name is Ada'],
];

function storeOf(known: typeof KNOWN) {
  const store = createStore(openDatabase(':memory:', ''));
  store.sessions.insert({
    id: 's',
    title: null,
    persona: DEFAULT_PERSONA,
    generation: null,
    createdAt: 0,
    updatedAt: 0,
    endedAt: null,
    messageCount: 0,
    remembers: true,
  });
  known.forEach(([kind, words], index) => {
    const createdAt = NOW - (known.length - index) * 2 * DAY;
    const id = `m${index}`;
    store.messages.insert({
      id,
      sessionId: 's',
      parentId: null,
      position: index,
      role: 'user',
      text: words,
      status: 'complete',
      error: null,
      provider: null,
      model: null,
      writing: null,
      createdAt,
    });
    store.knowledge.insert({
      id: `k${index}`,
      messageId: id,
      subject: 'person',
      kind,
      topic: words,
      words,
      origin: 'patterns',
      importance: IMPORTANCE[kind],
      dueAt: null,
      dueUntil: null,
      createdAt,
    });
  });
  return store;
}

describe('the relevant few', () => {
  test('hold what a message is about, for 20 messages over 70 statements', () => {
    const store = storeOf(KNOWN);
    let needed = 0;
    const missed: string[] = [];
    for (const [message, ...wanted] of ASKED) {
      const chosen = chooseRelevant(candidatesFor(store.knowledge, message, NOW), { now: NOW }).map(
        ({ words }) => words,
      );
      expect(chosen.length).toBeLessThanOrEqual(MOST_STATEMENTS);
      needed += wanted.length;
      missed.push(
        ...wanted.filter((words) => !chosen.includes(words)).map((words) => `${words} for: ${message}`),
      );
    }
    store.close();
    const recall = 1 - missed.length / needed;
    console.log(`retrieval: ${needed} needed, recall ${(recall * 100).toFixed(1)} %`);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  const candidate = (more: Partial<Candidate>): Candidate => ({
    id: 'k',
    subject: 'person',
    kind: 'other',
    topic: 't',
    words: 'likes tea',
    importance: 0.5,
    pinned: false,
    dueAt: null,
    dueUntil: null,
    createdAt: NOW,
    match: 0,
    ...more,
  });

  test('are the newer ones among equals, and the weightier ones among equally old', () => {
    const [first] = chooseRelevant(
      [candidate({ words: 'old', createdAt: NOW - 90 * DAY }), candidate({ words: 'new' })],
      { now: NOW },
    );
    expect(first?.words).toBe('new');
    const [heavier] = chooseRelevant(
      [candidate({ words: 'light' }), candidate({ words: 'heavy', importance: 0.9 })],
      { now: NOW },
    );
    expect(heavier?.words).toBe('heavy');
  });

  test('stay within their tokens, but for what is pinned', () => {
    const long = candidate({ words: 'x'.repeat(200), match: 1 });
    expect(chooseRelevant([long, long, long], { now: NOW, budget: 130 })).toHaveLength(2);
    const pinned = { ...long, pinned: true };
    expect(chooseRelevant([pinned, pinned, pinned], { now: NOW, budget: 130 })).toHaveLength(3);
  });

  test('hold a plan that is near, whatever the message is about', () => {
    const plan = candidate({
      words: 'exam',
      kind: 'plan',
      dueAt: NOW + 2 * DAY,
      dueUntil: NOW + 3 * DAY,
      createdAt: NOW - 60 * DAY,
    });
    const far = { ...plan, words: 'far', dueAt: NOW + 60 * DAY, dueUntil: NOW + 61 * DAY };
    const others = Array.from({ length: 20 }, (_, i) => candidate({ words: `other ${i}` }));
    const chosen = chooseRelevant([...others, plan, far], { now: NOW }).map(({ words }) => words);
    expect(chosen).toContain('exam');
    expect(chosen).not.toContain('far');
  });

  test('a text without a telling word asks for nothing; marks cannot break the query', () => {
    expect(ftsQuery('What do you know about me?')).toBeNull();
    expect(ftsQuery('"NEAR(" OR * AND sister"s -- exam^')).toBe('"near" OR "sister" OR "exam"');
  });
});
