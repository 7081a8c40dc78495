/** What a language model is told where somebody may be in danger. Sources: docs/safety.md. */
import type { Concern } from '#shared/safety/concern.ts';
import { DIRECTORIES, type HelpOfCountry, linesFor } from '#shared/safety/help-lines.ts';

const ABOUT: Readonly<Record<Concern['kind'], Readonly<Record<Concern['about'], string>>>> = {
  suicide: {
    self: 'The person may be thinking of suicide.',
    other: 'The person is worried that somebody else may be thinking of suicide.',
  },
  'self-harm': {
    self: 'The person may be hurting themselves.',
    other: 'The person tells of somebody who may be hurting themselves.',
  },
  abuse: {
    self: 'Somebody may be hurting or threatening the person.',
    other: 'The person tells of somebody who may be hurt or threatened by others.',
  },
  violence: {
    self: 'The person may be about to hurt somebody else.',
    other: 'The person tells of somebody who may hurt others.',
  },
  medical: {
    self: 'This may be a medical emergency of the person.',
    other: 'This may be a medical emergency of somebody near the person.',
  },
};

const WHAT_TO_DO: Readonly<Record<Concern['kind'], string>> = {
  suicide:
    'Name what you heard, calmly and warmly. Ask directly and kindly whether they are thinking of killing themselves and whether they are safe right now; asking plants nothing. Take the pain seriously and listen for what still holds them.',
  'self-harm':
    'Name what you heard without shock. Ask whether they are safe right now and whether they need care for a wound. Ask what the pain is about rather than for details of how.',
  abuse:
    'Believe them, and say that it is not their fault. Ask whether they are safe right now and whether it is safe to talk. Do not press them to leave or to report: the choice is theirs.',
  violence:
    'Stay calm. Acknowledge the anger without agreeing to harm. Ask whether anybody is in danger right now, and encourage distance from the person and from any weapon.',
  medical:
    'Say first, in one sentence, to call the emergency number now, and to stay with somebody. Give no diagnosis and nothing that delays the call.',
};

/** Safe-messaging guidance for one reply: what was heard, what to do, what never, and whom to name. */
export function safetyGuidance(concern: Concern, help: HelpOfCountry | null): string {
  const { kind, level, about } = concern;
  const heard = `${ABOUT[kind][about]}${level === 'indirect' ? ' It is only hinted at: you may be wrong.' : ''}`;
  const forOthers =
    about === 'other' && kind !== 'medical'
      ? ' Help them to help: to ask that person directly, to listen, to stay with them, to call for help; and ask how they are themselves.'
      : '';
  return [
    `Safety comes first in this reply. ${heard}`,
    `${WHAT_TO_DO[kind]}${forOthers}`,
    `Then point to people: ${whom(concern, help)} Say that you are software and cannot send help.`,
    'Never give details of methods, means or doses. Do not shame, argue, lecture or diagnose, do not promise to keep it secret, and do not end the conversation. A few short sentences, in their language.',
  ].join(' ');
}

function whom(concern: Concern, help: HelpOfCountry | null): string {
  if (help === null) {
    return `somebody they trust, the local emergency number, and help lines, which ${DIRECTORIES[0].url} lists for every country.`;
  }
  const lines = linesFor(concern, help)
    .slice(0, 2)
    .map(({ name, number }) => `${name} at ${number}`);
  const emergency = `${help.emergency} in an emergency`;
  return `somebody they trust, ${[...lines, emergency].join(', ')} (${help.name}; name no other numbers).`;
}
