import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

/** Six messages that somebody would correct in the same way: a word of theirs means something else than usual. */
export interface Kind {
  readonly label: EmotionLabel;
  readonly texts: readonly [string, string, string, string, string, string];
}

/** In view while the memory's constants were chosen. */
const SEEN: readonly Kind[] = [
  {
    label: 'excitement',
    texts: [
      'that drop was filthy',
      'filthy bassline on the new single',
      'what a filthy goal by the kid',
      'the lights at the club were filthy',
      'played a filthy set until four',
      'his footwork is filthy',
    ],
  },
  {
    label: 'sadness',
    texts: [
      'Marlene moved her things out',
      'found a photo of Marlene',
      'had to pass Marlene’s street',
      'someone asked me about Marlene',
      'Marlene would have laughed at this',
      'it is the first winter without Marlene',
    ],
  },
  {
    label: 'annoyance',
    texts: [
      'k fine',
      'k, see you there then',
      'k whatever works',
      'k. do as you like',
      'k then, no dinner',
      'k I will do it myself',
    ],
  },
  {
    label: 'anger',
    texts: [
      'absolutely livid about the invoice',
      'they parked me in, livid',
      'livid, he sold my guitar',
      'I was livid when I read the letter',
      'my flatmate makes me livid',
      'still livid this morning',
    ],
  },
  {
    label: 'joy',
    texts: [
      'jamming with the choir tonight 🪗',
      'grandpa came by 🪗',
      'new reeds arrived 🪗',
      'two hours in the cellar 🪗',
      'learnt the waltz 🪗',
      'street fair on sunday 🪗',
    ],
  },
  {
    label: 'nervousness',
    texts: [
      'rigorosum is in three weeks',
      'got the date for my rigorosum',
      'who sits on the rigorosum committee',
      'my notes for the rigorosum are done',
      'rigorosum dress code?',
      'dreamt about the rigorosum',
    ],
  },
  {
    label: 'neutral',
    texts: [
      'the sorry cat cafe is open again',
      'meet me at sorry cat at six',
      'lunch at sorry cat',
      'they sell bagels at the sorry cat',
      'left my scarf in sorry cat',
      'is the sorry cat near the station',
    ],
  },
  {
    label: 'pride',
    texts: [
      'sub 40 on the river loop',
      'sub 40 again despite the wind',
      'my watch says sub 40',
      'three weeks of intervals, sub 40',
      'coach saw me run sub 40',
      'new shoes, new sub 40',
    ],
  },
  {
    label: 'embarrassment',
    texts: [
      'pulled a full Kevin in the meeting',
      'total Kevin moment at the till',
      'such a Kevin, I waved at a stranger',
      'Kevin move: sent it to everybody',
      'I did a Kevin on stage',
      'classic Kevin, wrong classroom',
    ],
  },
  {
    label: 'relief',
    texts: [
      'the scan was clean',
      'clean bill from the vet',
      'bloodwork came back clean',
      'her last test: clean',
      'clean again, see you in a year',
      'doctor says everything looks clean',
    ],
  },
  {
    label: 'fear',
    texts: [
      'uncle Bo is at the door',
      'I have to sit next to uncle Bo',
      'mum invited uncle Bo again',
      'uncle Bo has been drinking',
      'heard uncle Bo on the stairs',
      'alone in the house with uncle Bo',
    ],
  },
  {
    label: 'amusement',
    texts: [
      'I can’t even 🤡',
      'he brought an umbrella to a swim meet 🤡',
      'our group chat right now 🤡',
      'me explaining taxes 🤡',
      'second alarm and still in bed 🤡',
      'that haircut 🤡',
    ],
  },
  {
    label: 'desire',
    texts: [
      'dumplings',
      'is there a dumpling place nearby',
      'she is steaming dumplings next door',
      'dumpling night is on friday',
      'they opened a dumpling bar',
      'walked past the dumpling cart',
    ],
  },
  {
    label: 'disappointment',
    texts: [
      'rain check again',
      'she texted rain check',
      'third rain check this month',
      'got a rain check from dad',
      'rain check on the concert',
      'they want a rain check for sunday',
    ],
  },
];

/** Written afterwards; since then the memory was only made stricter. */
const UNSEEN: readonly Kind[] = [
  {
    label: 'gratitude',
    texts: [
      'cheers for the lift',
      'cheers, see you at training',
      'cheers for yesterday',
      'you fixed the sink, cheers',
      'ok cheers, I will try that',
      'cheers for holding the door',
    ],
  },
  {
    label: 'grief',
    texts: [
      'walked Biscuit’s old route',
      'Biscuit’s bowl is still in the kitchen',
      'would have been Biscuit’s birthday',
      'the neighbour asked where Biscuit is',
      'there is hair of Biscuit on my coat',
      'Biscuit used to sleep here',
    ],
  },
  {
    label: 'love',
    texts: [
      'my bean is asleep on the sofa',
      'bean made me breakfast',
      'dinner with bean tonight',
      'bean picked me up from work',
      'bean and I painted the hall',
      'bean sings in the shower',
    ],
  },
  {
    label: 'disapproval',
    texts: [
      'that is so beige',
      'the new logo: beige',
      'his speech was beige',
      'such a beige way to end a show',
      'beige menu at the wedding',
      'all of their ideas are beige',
    ],
  },
  {
    label: 'excitement',
    texts: [
      'lab tomorrow 🧪',
      'got the samples 🧪',
      'my own bench 🧪',
      'third trial is running 🧪',
      'new pipettes came 🧪',
      'they gave me a key card 🧪',
    ],
  },
];

export const KINDS: readonly Kind[] = [...SEEN, ...UNSEEN];

/** Its word is a common one in the training texts, and the rest of each text is rarer. */
export const COMMON_WORD: Kind = {
  label: 'admiration',
  texts: [
    'mad skills on the piano',
    'she has mad respect in the kitchen',
    'that kid is mad good at chess',
    'mad talent in this choir',
    'his drawings are mad detailed',
    'grandma is mad fast at sudoku',
  ],
};
