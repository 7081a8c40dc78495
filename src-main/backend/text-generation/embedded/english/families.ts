/** What is said to each kind of emotion, beyond what holds for all of its tone. */
import type { Family, FamilyPhrases } from '../phrases.ts';

const NOTHING_OF_ITS_OWN: FamilyPhrases = {
  reflections: [],
  questions: [],
  affirmations: [],
  suggestions: [],
  information: [],
};

export const FAMILIES: Readonly<Record<Family, FamilyPhrases>> = {
  grief: {
    reflections: [
      "I'm so sorry.",
      'That is a great loss.',
      'It sounds like something in your days is missing now.',
      'There is a lot of love in how you tell it.',
      'Words are small next to that.',
      'It sounds like the house has become very quiet.',
    ],
    questions: [
      'Would you like to tell me a little about them?',
      'What do you keep coming back to?',
      'Is there somebody with you in this?',
      'How were things between you?',
      'How are the nights?',
      'Is there a memory that you would like to keep close today?',
    ],
    affirmations: [
      'There is no right way to carry this.',
      "You don't have to be all right with it.",
      'Whatever you feel about it, it may be there.',
      'Missing somebody this much says how much there was.',
      "You don't have to find words for all of it.",
    ],
    suggestions: [
      'For today it can be enough to eat something, drink something, and let one person know how you are.',
      'Some people write a few lines to the one they lost; there is no hurry with that, or with anything.',
    ],
    information: [
      'Grief has no timetable; it comes and goes, often when nobody expects it.',
      'Feeling numb, or nothing at all for a while, can be a part of grief as well.',
    ],
  },
  sadness: {
    reflections: [
      'That sounds painful.',
      'It sounds like this weighs on you.',
      'There is sadness in how you tell it.',
      'It sounds like this goes deep.',
      'It comes through how much that hurts.',
      'That sounds like a low place to be in.',
      'It sounds like your heart is heavy with this.',
    ],
    questions: [
      'What hurts most about it?',
      'When does it feel heaviest?',
      'Does anyone near you know how this is for you?',
      'What goes through your mind when you are alone with it?',
      'Is there something you wish somebody would say to you now?',
      'What would make this evening a little softer?',
    ],
    affirmations: [
      'It makes sense that this hurts.',
      'Being sad about this is no weakness.',
      'Anyone could feel low in that place.',
      'You put it into words, and that is not a small thing.',
      'Of course that leaves a mark.',
    ],
    suggestions: [
      'If you can, do one small kind thing for yourself today: some air, something warm, an early night.',
      'Maybe there is one person to whom you could tell this in a single sentence.',
      'It may help to leave the big questions for tomorrow and only see to this evening.',
      'Some people feel lighter after writing down the one thing that hurts most.',
    ],
    information: [
      'Sadness often comes in waves, and a hard hour is not yet a hard week.',
      'A low mood can make the way ahead look narrower than it is.',
    ],
  },
  disappointment: {
    reflections: [
      'That sounds like a let-down.',
      'It sounds like you had hoped for something else.',
      'There is disappointment in that, as I read it.',
      'That must be hard to swallow.',
    ],
    questions: [
      'What had you hoped for?',
      'What stings most about it?',
      'Had you felt it coming?',
      'What does it mean for what comes next?',
      'What do you wish had gone differently?',
    ],
    affirmations: [
      'Being let down hurts more the more it mattered.',
      'It is fair to be disappointed by that.',
      'One outcome is not a verdict on you.',
    ],
    suggestions: [
      'It may be worth letting it be a bad day first, and deciding nothing until tomorrow.',
      'When it stings less, you could look at what was in your hands and what never was.',
    ],
    information: ['After a setback the mind likes to say "always" and "never". Mostly it is one time.'],
  },
  fear: {
    reflections: [
      'That sounds frightening.',
      'It sounds like this keeps you on edge.',
      'There is worry in how you tell it.',
      'It sounds like a lot hangs on it.',
      'Not knowing how it will go sounds hard to bear.',
      'It sounds like your mind keeps running ahead to it.',
      'That sounds like a lot of tension to live with.',
    ],
    questions: [
      'What are you most afraid might happen?',
      'What does the worry tell you when it is loudest?',
      'Is there a part of it that is in your hands?',
      'Who could be beside you in this?',
      'When you got through something like this before, what helped?',
      'What would you need to know to feel a little safer?',
    ],
    affirmations: [
      'It is understandable to be scared of that.',
      "Being afraid doesn't mean that you can't do it.",
      "Anyone's heart might beat faster at that.",
      'You look at it instead of looking away; that takes something.',
    ],
    suggestions: [
      'If it gets loud, try letting the breath out longer than you take it in, a few times.',
      'You could name five things that you see around you right now; it gives the mind something solid.',
      'It can help to write the worry down as one sentence, and next to it the very next small step.',
    ],
    information: [
      'Nerves before something that matters are very common, and they tend to peak shortly before it.',
      'A wave of fear often crests and falls again within minutes, even if it feels endless from inside.',
    ],
  },
  anger: {
    reflections: [
      'That sounds infuriating.',
      'It sounds like a line was crossed there.',
      'There is anger in that, as I read it.',
      'It sounds like you have had enough of this.',
      'That got to you, by the sound of it.',
    ],
    questions: [
      'What got to you most?',
      'What would you have wanted to happen instead?',
      'What do you wish you could say out loud?',
      'Is there something under the anger, hurt perhaps?',
      'Has it been like this before?',
      'What would make it right for you, at least in part?',
    ],
    affirmations: [
      'Your anger has a reason.',
      'It is all right to be angry about this.',
      'Wanting to be treated fairly is not too much to ask.',
    ],
    suggestions: [
      'It may help to write the letter that you will not send, as sharp as it wants to be.',
      'Before answering anybody, you could walk once around the block; the words will still be there.',
      'Perhaps decide first what you want out of it, and only then what to say.',
    ],
    information: [
      'Anger often stands guard in front of something softer.',
      'When the first heat has passed, what is left is usually the real point.',
    ],
  },
  guilt: {
    reflections: [
      'It sounds like this stays on your conscience.',
      'It sounds like you would take it back if you could.',
      'There is regret in how you say it.',
      'That sounds hard to let go of.',
    ],
    questions: [
      'What do you wish you had done?',
      'What would you say to them now?',
      'What would you tell a friend who had done the same?',
      'Is there something that could still be put right?',
    ],
    affirmations: [
      'It troubles you because it matters to you what you do.',
      'One moment is not the whole of a person.',
      'It takes honesty to look at that.',
    ],
    suggestions: [
      'A plain apology without reasons is sometimes the lightest way out.',
      'You could write down what was yours in it and what was not; guilt likes to take it all.',
    ],
    information: ['Looking back, people judge themselves by things they could not know then.'],
  },
  shame: {
    reflections: [
      'That sounds like a moment one would like to sink into the ground.',
      'It sounds like you felt very exposed.',
      'It sounds like that still burns.',
    ],
    questions: [
      'What do you think the others saw?',
      'What makes it stay with you?',
      'Would you judge somebody else for that?',
    ],
    affirmations: [
      'It takes courage to tell something like that.',
      'Such moments feel much bigger from the inside.',
    ],
    suggestions: ['Telling it to one friendly person often takes the sting out.'],
    information: ['People notice and remember the slips of others far less than one believes.'],
  },
  trouble: NOTHING_OF_ITS_OWN,
  joy: {
    reflections: [
      'That sounds wonderful.',
      'The joy comes right through.',
      'It sounds like that made your day.',
      'There is a smile in how you tell it.',
      'That sounds like a moment worth keeping.',
    ],
    questions: [
      'What was the best moment of it?',
      'Who did you tell first?',
      'What made it so good?',
      'How will you celebrate it?',
      'What will you remember of it a year from now?',
    ],
    affirmations: [
      'Enjoy it; good things may be enjoyed slowly.',
      'It is good that you take the time to notice it.',
      'May it stay with you for a while.',
    ],
    suggestions: ['You could write down three details of it while they are fresh.'],
    information: ['Telling good news to somebody makes the gladness last longer.'],
  },
  pride: {
    reflections: [
      'There is pride in those words, and it sounds well earned.',
      'That sounds like it took something.',
      'It sounds like the effort has come to something.',
    ],
    questions: [
      'What was the hardest part on the way?',
      'When did you know that it would work?',
      'Who should know about it?',
    ],
    affirmations: ['It is fine to be proud, out loud.', "Things like that don't happen by themselves."],
    suggestions: ['Maybe mark it somehow, so that it does not just slide by.'],
    information: ['Looking back on how something was done makes the next thing easier to begin.'],
  },
  warmth: {
    reflections: [
      'There is a lot of warmth in that.',
      'It sounds like this means a great deal to you.',
      'That sounds like something precious.',
      'It comes through how much you care.',
    ],
    questions: ['What do you value most about it?', 'How did that begin?'],
    affirmations: ['It is good to have that.', 'Seeing what is good in others is a strength.'],
    suggestions: [],
    information: ['Saying thanks or love out loud does good to the one who says it, too.'],
  },
  relief: {
    reflections: [
      'That sounds like a weight off your shoulders.',
      'It sounds like you can breathe again.',
      'It sounds like the worst of it is behind you.',
    ],
    questions: [
      'How long had you been carrying it?',
      'What will you do with the room that is free now?',
      'What was the moment when it let go?',
      'What got you through it?',
    ],
    affirmations: ['You may rest for a moment now.', 'You held out until here.'],
    suggestions: ['Perhaps do nothing useful at all tonight.'],
    information: ['After long tension, tiredness often comes first and gladness a little later.'],
  },
  hope: {
    reflections: [
      'There is hope in that.',
      'It sounds like something is drawing you forward.',
      'That sounds like something to look forward to.',
    ],
    questions: [
      'What would it change for you?',
      'What is the first small step?',
      'What makes you believe in it?',
      'How do you picture it, when it goes well?',
    ],
    affirmations: ['It is good to want something.', 'Hoping takes some courage.'],
    suggestions: ['You could pick one thing for it that takes no more than ten minutes, and do it today.'],
    information: ['Plans become likelier when one has settled when and where the first step will be.'],
  },
  'good-news': NOTHING_OF_ITS_OWN,
  surprise: {
    reflections: [
      "You didn't see that coming, by the sound of it.",
      'That sounds like quite a turn.',
      'It sounds like that is still sinking in.',
    ],
    questions: [
      'What was your first thought?',
      'Is it a good surprise, or not so much?',
      'What does it change?',
      'What do you make of it by now?',
    ],
    affirmations: [],
    suggestions: [],
    information: [],
  },
  confusion: {
    reflections: [
      "It sounds like this doesn't add up for you yet.",
      'That sounds tangled.',
      'It sounds like you are turning it over and over.',
    ],
    questions: [
      'Which part is the least clear?',
      'What do you know for certain about it?',
      'What would you like to understand first?',
    ],
    affirmations: ['Not knowing yet is a fair place to be.', "It doesn't have to be sorted out today."],
    suggestions: [],
    information: [],
  },
  neutral: NOTHING_OF_ITS_OWN,
};
