/** What it costs to know much: learning from a message, and finding the relevant few for a prompt. */
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { factsAboutPerson } from '#backend/self-knowledge/extraction/extract.ts';
import { candidatesFor } from '#backend/self-knowledge/recall.ts';
import { chooseRelevant } from '#backend/self-knowledge/retrieval.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { measure, report, seededRandom } from './statistics.ts';

const STATEMENTS = 5_000;
const NOW = Date.UTC(2026, 10, 18, 12);
const DAY = 86_400_000;
const THINGS =
  'hiking jazz tea coffee mushrooms trains boats guitar piano chess football novels films museums gardens bread cheese rain snow summer winter cats dogs horses birds maths physics poems painting dancing singing cooking'.split(
    ' ',
  );
const MESSAGES = [
  'I went hiking with my sister and the dogs today.',
  'There was a piano concert, and somebody gave me tea.',
  'Work was hard, and I do not know what to do about my mother and the garden.',
  'How are you feeling today?',
];

export async function benchKnowledge(): Promise<void> {
  console.log(`\nSelf-knowledge, ${STATEMENTS} statements in 500 sessions`);
  const random = seededRandom(5);
  const some = () => THINGS[Math.floor(random() * THINGS.length)]!;
  const store = createStore(openDatabase(':memory:', ''));
  store.transaction(() => {
    for (let i = 0; i < STATEMENTS; i++) {
      const sessionId = `s${Math.floor(i / 10)}`;
      const createdAt = NOW - (STATEMENTS - i) * 0.05 * DAY;
      if (i % 10 === 0) {
        store.sessions.insert({
          id: sessionId,
          title: null,
          persona: DEFAULT_PERSONA,
          generation: null,
          createdAt,
          updatedAt: createdAt,
          endedAt: null,
          messageCount: 0,
          remembers: true,
        });
      }
      const words = `likes ${some()} and ${some()} in the ${some()} number ${i}`;
      store.messages.insert({
        id: `m${i}`,
        sessionId,
        parentId: null,
        position: i % 10,
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
        id: `k${i}`,
        messageId: `m${i}`,
        subject: 'person',
        kind: 'like',
        topic: `taste:${words}`,
        words,
        origin: 'patterns',
        importance: 0.4 + 0.6 * random(),
        dueAt: null,
        dueUntil: null,
        createdAt,
      });
    }
  });
  const at = (i: number) => MESSAGES[i % MESSAGES.length]!;
  const find = (i: number) => chooseRelevant(candidatesFor(store.knowledge, at(i), NOW), { now: NOW }).length;
  for (let i = 0; i < 50; i++) find(i);
  report('the relevant few for a prompt', await measure(400, find), 'under 1 ms');
  const learn = (i: number) => factsAboutPerson(at(i), { at: NOW, timeZone: 'Europe/Berlin' });
  for (let i = 0; i < 200; i++) learn(i);
  report('what a message teaches, by patterns', await measure(1_000, learn));
  report('the page "What I know", all of it', await measure(20, () => store.knowledge.current()));
  store.close();
}
