import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryEvent, isSame, relive } from '#backend/emotion-state/history.ts';
import { decay, initialState, LARGEST_STEP } from '#backend/emotion-state/state.ts';
import { type Listener, stateAfter } from '#backend/emotion-state/state-after.ts';
import { type AffectState, COMPANION_EMOTIONS } from '#shared/emotions/companion.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { anyElapsed, anyKind, anyTraits, MINUTE, NOON, readingOf } from './generators.ts';

const knownAs = (known: AffectState) => (state: AffectState) => isSame(state, known);
const AXES = ['valence', 'arousal', 'dominance'] as const;
const TEXTS = [
  'I hate you',
  'Thank you, Nova, you are lovely.',
  'You lied to me and it hurts. My boss is an idiot.',
  'I am so stupid',
  'This rain is awful',
  'We won!!!',
  'My sister is proud of me',
  'the train leaves at nine',
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** What one message is: its words, what was read, and what a language model proposed. */
const anyMessage = fc.record({
  after: anyElapsed,
  text: fc.constantFrom(...TEXTS),
  first: fc.constantFrom(...EMOTION_LABELS),
  second: fc.constantFrom(...EMOTION_LABELS),
  score: share,
  intensity: share,
  proposal: fc.option(fc.record({ kind: anyKind, intensity: share }), { freq: 4 }),
});
type AnyMessage = typeof anyMessage extends fc.Arbitrary<infer Message> ? Message : never;

const anyListener: fc.Arbitrary<Listener> = fc.record({
  name: fc.constantFrom('Nova', 'EmotionGPT'),
  traits: anyTraits,
});

const readingOfMessage = ({ first, second, score, intensity }: AnyMessage) =>
  readingOf({ [second]: 1 - score, [first]: score }, intensity);

const heard = (message: AnyMessage, id: string, at: number) => ({
  id,
  text: message.text,
  createdAt: at,
  reading: readingOfMessage(message),
});

/** The states after each of many messages. */
function lived(listener: Listener, messages: readonly AnyMessage[]): AffectState[] {
  let state = initialState(listener.traits, NOON);
  return messages.map((message, i) => {
    state = stateAfter(
      state,
      heard(message, `m${i}`, state.at + message.after),
      listener,
      message.proposal ?? null,
    );
    return state;
  });
}

const long = fc.array(anyMessage, { minLength: 1_000, maxLength: 1_000 });
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 3 });

describe('a history of 1,000 messages', () => {
  it('never leaves [-1, 1], moves no axis further than the step, and ends at rest when nothing more happens', () => {
    check(
      fc.property(anyListener, long, (listener, messages) => {
        const states = lived(listener, messages);
        states.forEach((state, i) => {
          const before = decay(states[i - 1] ?? initialState(listener.traits, NOON), state.at);
          for (const axis of AXES) {
            expect(Math.abs(state.mood[axis])).toBeLessThanOrEqual(1);
            expect(Math.abs(state.mood[axis] - before.mood[axis])).toBeLessThanOrEqual(LARGEST_STEP + 1e-12);
          }
        });
        const last = states.at(-1)!;
        expect(decay(last, last.at + 60 * MINUTE)).toMatchObject({ mood: last.resting, emotions: [] });
      }),
    );
  });

  it('fades the same in two steps as in one, wherever it is', () => {
    check(
      fc.property(anyListener, long, anyElapsed, anyElapsed, (listener, messages, a, b) => {
        lived(listener, messages).forEach((state, i) => {
          if (i % 10 !== 0) return;
          const once = decay(state, state.at + a + b);
          const twice = decay(decay(state, state.at + a), state.at + a + b);
          for (const axis of AXES) expect(twice.mood[axis]).toBeCloseTo(once.mood[axis], 9);
        });
      }),
    );
  });

  it('is the same when any message of it is heard twice', () => {
    check(
      fc.property(anyListener, long, (listener, messages) => {
        let state = initialState(listener.traits, NOON);
        messages.forEach((message, i) => {
          const event = heard(message, `m${i}`, state.at + message.after);
          state = stateAfter(state, event, listener, message.proposal ?? null);
          expect(stateAfter(state, event, listener, message.proposal ?? null)).toEqual(state);
        });
      }),
    );
  });

  it('is never less pleasant after a message that is read as happier', () => {
    const labels = EMOTION_LABELS.filter((label) =>
      ['positive', 'negative'].includes(EMOTIONS[label].sentiment),
    );
    const any = fc.record({ label: fc.constantFrom<EmotionLabel>(...labels), a: share, b: share });
    check(
      fc.property(anyListener, long, any, (listener, messages, { label, a, b }) => {
        const states = lived(listener, messages);
        const pleasant = EMOTIONS[label].sentiment === 'positive';
        const [happier, sadder] = pleasant === a > b ? [a, b] : [b, a];
        for (let i = 1; i < states.length; i += 7) {
          const message = messages[i]!;
          const valence = (score: number) => {
            const event = heard(message, 'new', states[i]!.at);
            const { scores } = event.reading;
            const reading = { ...event.reading, scores: { ...scores, [label]: score } };
            return stateAfter(states[i - 1]!, { ...event, reading }, listener).mood.valence;
          };
          expect(valence(happier)).toBeGreaterThanOrEqual(valence(sadder) - 1e-12);
        }
      }),
    );
  });

  it('is the same, bit for bit, when it is lived again', () => {
    check(
      fc.property(anyListener, long, (listener, messages) => {
        expect(lived(listener, messages)).toEqual(lived(listener, messages));
      }),
    );
  });
});

describe('what a language model proposes', () => {
  it('is one more appraisal of its message: alone it moves no axis by more than half a step', () => {
    fc.assert(
      fc.property(anyListener, anyKind, share, (listener, kind, intensity) => {
        const before = initialState(listener.traits, NOON);
        const neutral = { id: 'm', text: 'It rains.', createdAt: NOON, reading: readingOf({ neutral: 1 }) };
        // LARGEST_PROPOSAL bounds what an answer can say; a personality feels it up to 1.4 times.
        const after = stateAfter(before, neutral, listener, { kind, intensity: intensity * 0.5 });
        for (const axis of AXES) {
          const direction =
            Math.abs(COMPANION_EMOTIONS[kind][axis]) / Math.hypot(...Object.values(COMPANION_EMOTIONS[kind]));
          expect(Math.abs(after.mood[axis] - before.mood[axis])).toBeLessThanOrEqual(
            LARGEST_STEP * 0.5 * 1.4 * direction + 1e-12,
          );
        }
      }),
    );
  });
});

describe('a tree of branches', () => {
  interface Node {
    readonly id: string;
    readonly parentId: string | null;
    readonly position: number;
    message: AnyMessage;
    readonly at: number;
    readonly listener: Listener;
  }
  const anyStep = fc.record({
    what: fc.constantFrom('send', 'send', 'edit', 'regenerate', 'select', 'correct'),
    where: fc.nat(),
    message: anyMessage,
    listener: anyListener,
  });

  /** A session as the backend keeps it: a state with each message, made when it is said. */
  function createTree() {
    const nodes = new Map<string, Node>();
    const states = new Map<string, AffectState>();
    let tip: Node | null = null;
    let now = NOON;
    const start = (listener: Listener | null) => initialState(listener!.traits, NOON);
    const say = (parent: Node | null, message: AnyMessage, listener: Listener): void => {
      const id = `m${nodes.size}`;
      now += message.after % (5 * MINUTE);
      const position = parent === null ? 0 : parent.position + 1;
      const node = { id, parentId: parent?.id ?? null, position, message, at: now, listener };
      nodes.set(id, node);
      const before = parent === null ? start(listener) : states.get(parent.id)!;
      states.set(id, stateAfter(before, heard(message, id, now), listener, message.proposal ?? null));
      tip = node;
    };
    const event = (node: Node, known: AffectState | null): HistoryEvent => ({
      ...node,
      heard: {
        message: heard(node.message, node.id, node.at),
        listener: node.listener,
        proposal: node.message.proposal ?? null,
        isKnown: known && ((state) => isSame(state, known)),
      },
    });
    const below = (node: Node): Node[] => {
      const found = [node];
      for (const each of found)
        for (const other of nodes.values()) if (other.parentId === each.id) found.push(other);
      return found;
    };
    const branchOf = (node: Node): Node[] =>
      node.parentId === null ? [node] : [...branchOf(nodes.get(node.parentId)!), node];
    return {
      nodes,
      states,
      get tip() {
        return tip;
      },
      say,
      select: (node: Node) => {
        tip = node;
      },
      /** As a correction does it: what is below is lived through again, until nothing changes any more. */
      correct(node: Node, message: AnyMessage): void {
        node.message = { ...message, text: node.message.text };
        const history = below(node).map((each) => event(each, states.get(each.id)!));
        const before = ({ parentId }: HistoryEvent, listener: Listener | null) =>
          parentId === null ? start(listener) : states.get(parentId)!;
        for (const { messageId, state } of [...relive(history, before)]) states.set(messageId, state);
      },
      /** The state of the same messages, said straight. */
      straight(node: Node): AffectState {
        let state: AffectState | null = null;
        for (const { id, message, at, listener } of branchOf(node))
          state = stateAfter(
            state ?? start(listener),
            heard(message, id, at),
            listener,
            message.proposal ?? null,
          );
        return state!;
      },
    };
  }

  it('keeps for every branch the state of its own messages sent straight, whatever happens in which order', () => {
    fc.assert(
      fc.property(anyListener, anyMessage, fc.array(anyStep, { maxLength: 60 }), (first, opening, steps) => {
        const tree = createTree();
        tree.say(null, opening, first);
        for (const { what, where, message, listener } of steps) {
          const all = [...tree.nodes.values()];
          const node = all[where % all.length]!;
          if (what === 'send') tree.say(tree.tip, message, listener);
          else if (what === 'edit')
            tree.say(node.parentId === null ? null : tree.nodes.get(node.parentId)!, message, listener);
          else if (what === 'select') tree.select(node);
          else if (what === 'correct') tree.correct(node, message);
          // Writing a reply again leaves every state as it is: replies move nothing.
        }
        for (const node of tree.nodes.values())
          expect(isSame(tree.states.get(node.id)!, tree.straight(node)), node.id).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is read no further than something changes', () => {
    const listener: Listener = { name: 'Nova', traits: { ...NEUTRAL } };
    const history: HistoryEvent[] = [];
    let state = initialState(listener.traits, NOON);
    for (let i = 0; i < 100; i++) {
      const message = {
        id: `m${i}`,
        text: 'x',
        createdAt: NOON + i * 20 * MINUTE,
        reading: readingOf({ joy: 0.5 }),
      };
      const felt = { ...message, reading: readingOf(i === 0 ? { anger: 0.9 } : { joy: 0.5 }) };
      state = stateAfter(state, message, listener);
      const parentId = i === 0 ? null : `m${i - 1}`;
      history.push({
        id: message.id,
        parentId,
        position: i,
        heard: { message: felt, listener, proposal: null, isKnown: knownAs(state) },
      });
    }
    let read = 0;
    function* counted() {
      for (const event of history) {
        read += 1;
        yield event;
      }
    }
    const changed = [...relive(counted(), () => initialState(listener.traits, NOON))];
    expect(changed.length).toBeLessThan(5);
    expect(read).toBeLessThan(8);
  });
});

const NEUTRAL = { openness: 0, conscientiousness: 0, extraversion: 0, agreeableness: 0, stability: 0 };
