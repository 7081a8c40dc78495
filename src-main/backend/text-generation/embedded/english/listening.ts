/** What is said while listening, whatever the emotion is called. */
import type { Phrases } from '../phrases.ts';

export const LISTENING: Pick<
  Phrases,
  'tones' | 'feelingQuestions' | 'readings' | 'restatements' | 'openings' | 'disclosures' | 'feelings'
> = {
  tones: {
    hurting: {
      reflections: [
        'That sounds like a lot.',
        "That can't be easy.",
        'It sounds like that has been hard.',
        'No wonder it is on your mind.',
        'It sounds like you have been carrying this.',
        'It sounds like this takes up a lot of room right now.',
        'That sounds hard to be in.',
        'One would like to put that down for a while.',
        'It sounds like there is not much rest in it.',
        'That asks a lot of you.',
        'It sounds like it comes at a bad time, too.',
      ],
      questions: {
        event: [
          'How are you with it now?',
          'What happened after that?',
          'How did it begin?',
          'What went through you when it happened?',
          'Who knows about it?',
          'What was the worst moment in it?',
        ],
        state: [
          'How long has it been like this?',
          'What makes it better or worse?',
          'How do you get through the day with it?',
          'What would a slightly better day look like?',
          'What has helped so far, even a little?',
        ],
        plan: [
          'What do you expect will happen?',
          'What would make it easier?',
          'What do you need until then?',
          'How would you like it to go?',
        ],
        any: [
          'What is the hardest part of it right now?',
          'What would you need most at the moment?',
          "Is there more to it that you haven't said yet?",
          'Do you want to stay with that for a bit?',
          'How is it right now, in this moment?',
          'What do you say to yourself about it?',
          'What would you like to do with it?',
          'What else is there, next to that?',
          'What would you not want anybody to say to you now?',
          'Where do you find a little quiet?',
          'What do you wish people understood about it?',
          'If it had a colour today, what would it be?',
          'What is one thing that is still all right?',
        ],
      },
      affirmations: [
        'It is good that you tell it.',
        "You don't have to make it smaller than it is.",
        'You can say it here just as it is.',
        'You are allowed to find this hard.',
        "You don't have to have it sorted out.",
        'Take all the time you need with it.',
        'Saying it is already something.',
        'It does not have to make sense yet.',
        'You can stop at any point, and go on at any point.',
        'Nobody gets through that without feeling it.',
      ],
      suggestions: [
        'If it gets too much alone, a familiar voice on the phone can do more than I can.',
        'Perhaps one thing on your list can wait until tomorrow.',
        'A glass of water and an open window are small, but they are something.',
      ],
      information: ['Things that are said, or written, tend to lose a little of their weight.'],
    },
    glad: {
      reflections: [
        'That is good to read.',
        'It sounds like that does you good.',
        'That has a good sound to it.',
      ],
      questions: {
        event: [
          'What was the first thing you felt?',
          'How long had you been waiting for that?',
          'What else was good about it?',
        ],
        state: [
          'What makes the difference?',
          'What does it make possible for you?',
          'When did you first notice it?',
        ],
        plan: ['What do you look forward to most?', 'Who will be there?', 'How do you picture it?'],
        any: [
          'Would you tell me more about it?',
          'Who else is glad about it?',
          'How does it feel today?',
          'What comes next?',
        ],
      },
      affirmations: [
        'It is lovely that you tell me.',
        'Moments like that are worth telling.',
        'That deserves its place in the day.',
        'Let it be as good as it is.',
      ],
      suggestions: [],
      information: [],
    },
    plain: {
      reflections: [],
      questions: {
        event: [
          'How was that for you?',
          'What happened then?',
          'What was it like?',
          'What did you make of it?',
          'How did it come about?',
          'And how do you feel about it now?',
          'What has it changed?',
        ],
        state: [
          'How is that for you?',
          'How do you feel about it?',
          'What does that mean to you?',
          'What is that like?',
          'How did it come to be so?',
        ],
        plan: [
          'How do you feel when you think of it?',
          'What do you hope for?',
          'What is still open about it?',
          'How sure are you about it?',
        ],
        any: [
          'Would you like to tell me more?',
          'What is on your mind about it?',
          'What part of it matters most to you?',
          'What made you think of it just now?',
          'How are you with it?',
          'What would you like me to understand about it?',
        ],
      },
      affirmations: [
        "I'm listening.",
        'Go on, if you like.',
        "I'm with you so far.",
        "I'd like to hear more.",
      ],
      suggestions: [],
      information: [],
    },
  },

  feelingQuestions: [
    'Did something set it off, or has it been building up?',
    'What is behind it today?',
    'Since when do you feel that way?',
    'What happened before it came?',
    'Is it there all the time, or does it come and go?',
    'What is it like from the inside?',
    'When did you last feel different?',
  ],

  readings: [
    'I read {phrase} in your words; tell me if that is off.',
    'What comes across to me is {phrase}.',
    'From here it reads like {phrase}.',
  ],

  restatements: {
    statement: ['{You}.', 'So {you}.', 'I hear you: {you}.'],
    feeling: [
      '{You}, and it is good that you say so.',
      '{You}; thank you for saying it so plainly.',
      'So {you} right now.',
    ],
    claim: ['You say {you}.', 'The way you see it, {you}.', 'As you put it, {you}.'],
    absolute: [
      'Right now it feels as if {you}.',
      'It feels to you as though {you}.',
      'In this moment it seems that {you}.',
      'From where you stand today, it looks as if {you}.',
    ],
    fragment: ['{You}.'],
  },

  openings: {
    lively: {
      hurting: ['Oh no.', "Oh, I'm sorry.", 'Oh dear.'],
      glad: ['Oh, how good!', 'How lovely!', 'Oh, nice!', 'Look at that!'],
      plain: ['Ah, I see.', 'Oh, go on.'],
    },
    calm: {
      hurting: ["I'm sorry to hear that.", 'Thank you for telling me.', "I'm with you in this."],
      glad: ['How nice.', 'That is lovely.', 'I like the sound of that.'],
      plain: [],
    },
    careful: {
      hurting: [
        'I want to be careful with this.',
        'Let me go slowly here.',
        'I may be wrong, but I think I understand.',
      ],
      glad: ['If I read you right, that is something good.', 'I hope I may be glad with you.'],
      plain: ['Let me see whether I follow.', "I'm not sure that I have it all yet."],
    },
    quiet: {
      hurting: ['Mm.', "I'm here.", 'Yes.'],
      glad: ['That is nice.', 'Good.'],
      plain: ['Mm, I see.'],
    },
    firm: {
      hurting: ["I'm listening to you.", 'All right, I hear it.', 'That counts.'],
      glad: ['Well then.', 'Good for you.'],
      plain: [],
    },
  },

  disclosures: {
    pity: [
      'I feel for you as I read this.',
      'My own mood went a little quieter while I read that.',
      'That does not leave me untouched.',
      'I care about how this goes for you.',
    ],
    'happy-for': [
      "I'm happy for you.",
      'That lifted my mood as well.',
      'It got a bit brighter on my side, too.',
      "I'm glad along with you.",
    ],
    joy: ['That made me glad.', 'My mood went up while I read that.'],
    hope: ["I'm hopeful for you.", 'That makes me hope along.'],
    liking: ['That makes me curious.', 'I would like to understand that better.'],
  },

  feelings: {
    admiration: "I'm impressed by you",
    anger: "I'm angry",
    disliking: "I'm put off",
    disappointment: "I'm disappointed",
    distress: "I'm hurt",
    fear: "I'm afraid",
    'fears-confirmed': "I'm shaken",
    gloating: "I'm amused",
    gratification: "I'm deeply pleased",
    gratitude: "I'm grateful to you",
    'happy-for': "I'm happy for you",
    hate: "I'm full of dislike",
    hope: "I'm hopeful for you",
    joy: "I'm glad",
    liking: "I'm interested in what you say",
    love: "I'm fond of you",
    pity: 'I care about how you are',
    pride: "I'm a little proud",
    relief: "I'm relieved",
    remorse: "I'm sorry",
    reproach: "I'm taken aback",
    resentment: "I'm resentful",
    satisfaction: "I'm content",
    shame: "I'm ashamed",
  },
};
