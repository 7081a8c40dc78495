/**
 * What a prompt takes at message 10, 100, 1,000 and 10,000 of one session: estimated tokens, and the time to build it
 * with its history read from the database, as after a restart. Flat once the budget is reached.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#backend/database/open.ts';
import { createStore, type Store } from '#backend/database/store.ts';
import { initialState } from '#backend/emotion-state/state.ts';
import type { PromptMessage } from '#backend/providers/provider.ts';
import { fillPrompt } from '#backend/text-generation/fill-prompt.ts';
import { sumUpOnDevice } from '#backend/text-generation/summary/sum-up-on-device.ts';
import { estimateTokens } from '#backend/text-generation/tokens.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { percentile } from './statistics.ts';

const KEY = '0123456789abcdef'.repeat(4);
const SESSION = 'session';
const BUDGET = 8_000;
const AT = [10, 100, 1_000, 10_000];
const RUNS = 30;
const PAGE = 50;

const TOLD = [
  'I slept badly and the whole day felt like walking through water, but I went to work anyway.',
  'My sister Mina is getting married in June and I still have not found the right words for my speech.',
  'The exam on Friday worries me more than I would like to admit, and I keep putting off the last chapter.',
  'We had dinner with old friends yesterday and I laughed more than in the whole month before.',
];
const SAID = 'That sounds like a lot to carry at once. What part of it stays with you the most right now?';

export async function benchPrompt(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  const store = createStore(openDatabase(join(dir, 'bench.db'), KEY));
  try {
    fill(store);
    console.log(`\nThe prompt of one session, budget ${BUDGET.toLocaleString('en')} tokens`);
    console.log('  message   tokens   messages in it   time to build, p50 (p99)');
    for (const at of AT) {
      const times: number[] = [];
      let prompt = build(store, at);
      for (let run = 0; run < RUNS; run++) {
        const start = performance.now();
        prompt = build(store, at);
        times.push(performance.now() - start);
      }
      const tokens =
        estimateTokens(prompt.instructions) +
        prompt.messages.reduce((sum, { text }) => sum + estimateTokens(text), 0);
      const cells = [
        at.toLocaleString('en').padStart(9),
        tokens.toLocaleString('en').padStart(8),
        String(prompt.messages.length).padStart(16),
        `${percentile(times, 0.5).toFixed(2)} ms (${percentile(times, 0.99).toFixed(2)} ms)`.padStart(26),
      ];
      console.log(cells.join(' '));
    }
  } finally {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The prompt for the person's message at about `at`, with a summary of what is before it. */
function build(store: Store, at: number) {
  const position = at - (at % 2);
  return fillPrompt(
    {
      persona: { ...DEFAULT_PERSONA, customInstruction: 'Call me Sam and keep it short.' },
      affect: initialState(DEFAULT_PERSONA.traits, 0),
      reading: null,
      knowledge: [],
      concern: null,
      help: null,
      summary: SUMMARY,
      turn: position / 2,
      begun: '',
      history: () => pages(store, position),
    },
    BUDGET,
  );
}

const SUMMARY = sumUpOnDevice(
  null,
  TOLD.map((text) => ({ role: 'user', text, intensity: 0.5 })),
  BUDGET * 0.1,
);

function* pages(store: Store, position: number): Generator<readonly PromptMessage[]> {
  for (let before = position + 1; before > 0; before -= PAGE)
    yield store.messages.words(SESSION, before, PAGE);
}

function fill(store: Store): void {
  store.transaction(() => {
    store.sessions.insert({
      id: SESSION,
      title: null,
      persona: DEFAULT_PERSONA,
      generation: null,
      createdAt: 0,
      updatedAt: 0,
      endedAt: null,
      messageCount: 0,
      remembers: true,
    });
    for (let position = 0; position <= AT.at(-1)!; position++) {
      store.messages.insert({
        id: `m${position}`,
        sessionId: SESSION,
        parentId: position === 0 ? null : `m${position - 1}`,
        position,
        role: position % 2 === 0 ? 'user' : 'assistant',
        text: position % 2 === 0 ? TOLD[(position / 2) % TOLD.length]! : SAID,
        status: 'complete',
        error: null,
        provider: null,
        model: null,
        writing: null,
        createdAt: position,
      });
    }
  });
}
