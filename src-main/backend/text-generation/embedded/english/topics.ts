/**
 * Parts of life that people bring, with what can be said and asked about nothing else. They do not read an
 * emotion; they keep a reply from being general ("What does that mean to you?") where it can be close.
 */
import type { Topic } from '../phrases.ts';

export const TOPICS: readonly Topic[] = [
  {
    pattern:
      /\b(?:cancer|tumou?r|hospital|surgery|operation|diagnos\w+|chemo\w*|stroke|heart attack|dementia|alzheimer\S*|leuk\w+|intensive care|(?:is|are|am|'s|'m|been|got|fell|very|really|so|seriously) (?:sick|ill)|disease|chronic pain|biopsy)\b/i,
    tone: 'hurting',
    reflections: [
      'That is a frightening thing to live with.',
      'That turns a lot upside down.',
      'Waiting and not knowing can wear a person out.',
    ],
    questions: [
      'How are you holding up in all this?',
      'How are things at the moment?',
      'Who is there for you while this goes on?',
      'What comes next, as far as anybody knows?',
      'What worries you most when you think of it?',
    ],
  },
  {
    pattern:
      /\b(?:had (?:a|the|her|his|their|our|twins|my)(?: \w+)? ?(?:baby|child|twins)?\b(?<=baby|child|twins)|pregnant|newborn|gave birth|(?:was|were|is) born|(?:an?|be an?|become an?) (?:aunt|uncle|grandma|grandpa|grandmother|grandfather))\b/i,
    tone: 'glad',
    reflections: ['A whole new person in the world.', 'That changes a family from one day to the next.'],
    questions: [
      'What was it like to hear it?',
      'How is everybody doing?',
      'Is there a name already?',
      'What do you look forward to most with the little one?',
    ],
  },
  {
    pattern:
      /\b(?:broke up|break ?up|breaking up|divorc\w+|separat(?:ed|ion)|cheat(?:ed|ing|s)|my ex|dumped|left me|(?:doesn't|don't|does not|didn't|no longer|never) loved? me|were together)\b/i,
    tone: 'hurting',
    reflections: [
      'That pulls the ground away for a while.',
      'Losing somebody who is still out there is its own kind of hurt.',
      'So much of every day hangs on one person.',
    ],
    questions: [
      'How did it come to that?',
      'What is the hardest time of the day now?',
      'Are the two of you still in touch?',
      'What do you miss most?',
      'What would you still like to say?',
    ],
  },
  {
    pattern:
      /\b(?:failure|worthless|useless|ugly|stupid|loser|a burden|hate myself|hate my (?:body|life|face)|not (?:good|smart|pretty|strong) enough|never (?:been )?good (?:at|enough)|can't do anything|ashamed of myself|disgusted with myself)\b/i,
    tone: 'hurting',
    reflections: [
      'That is a harsh sentence about yourself.',
      'You speak very hard of yourself there.',
      'Words like that weigh a lot when they come from inside.',
    ],
    questions: [
      'What happened that made you think so?',
      'Would you say that to somebody you like?',
      'Since when do you see yourself like that?',
      'What would somebody who is fond of you answer?',
    ],
  },
  {
    pattern:
      /\b(?:failed|fail|rejected|rejection|turned (?:me )?down|didn't get (?:the|it|in|a)|messed up|screwed up|got fired|fired me|laid off|lost (?:my|his|her) job|for nothing|didn't (?:pass|make it)|gave it to (?:my|someone|somebody))\b/i,
    tone: 'hurting',
    reflections: [
      'All that effort, and then this.',
      'That is a hard thing to take.',
      'A blow like that can feel as if it were about the whole person.',
    ],
    questions: [
      'What had been riding on it?',
      'What do you tell yourself about it?',
      'Can it be tried again?',
      'Have you told anyone?',
      'What happens now?',
    ],
  },
  {
    pattern:
      /\b(?:got (?:the|a|an|my)(?: \w+)? (?:job|offer|place|scholarship|promotion|raise|degree|licen[cs]e)|got (?:in|accepted|promoted|engaged|married)|i (?:finally )?(?:passed|won|did it|made it|finished)|promoted|promotion|graduat\w+|(?:ran|finished|completed) (?:my|a|the)|marathon|good news|best day|passed (?:my|the))\b/i,
    tone: 'glad',
    reflections: [
      'That is good news.',
      'There is a lot of work behind a moment like that.',
      'What a moment.',
    ],
    questions: [
      'What went through you in that moment?',
      'Who knows already?',
      'What did it take to get there?',
      'How are you going to mark it?',
      'What made it possible?',
    ],
  },
  {
    pattern:
      /\b(?:can't sleep|couldn't sleep|can't fall asleep|insomnia|sleepless|(?:lie|lying|lay) awake|awake (?:at|all) night|nightmares?|not sleeping|don't sleep|barely sle(?:ep|pt))\b/i,
    tone: 'hurting',
    reflections: ['Nights like that are long.', 'Everything looks bigger at three in the morning.'],
    questions: [
      'What goes around in your head when you lie there?',
      'How many nights has it been?',
      'What is the evening before it like?',
      'Is there anything that helps, even a little?',
    ],
  },
  {
    pattern:
      /\b(?:lonely|loneliness|all alone|feel(?:ing)? (?:so |very |really )?alone|no friends|(?:don't|do not) (?:know|have) (?:anyone|anybody)|(?:nobody|no one) (?:to|asks|cares|listens|calls|texts|likes|understands|would)|isolated|on my own all|left out)\b/i,
    tone: 'hurting',
    reflections: [
      'That is a quiet that can get very loud.',
      'It is hard to have nobody to turn to at the end of a day.',
    ],
    questions: [
      'When do you notice it most?',
      'Who did you use to talk to?',
      'Is there somebody you have thought of calling?',
      'What would you like company for?',
      'What did it look like when it was better?',
    ],
  },
  {
    pattern:
      /\b(?:empty|numb|pointless|meaningless|hopeless|no (?:motivation|energy|point)|can't get (?:up|out of bed)|nothing (?:matters|makes sense|feels)|depress(?:ed|ing|ion)|don't care (?:about anything|anymore)|don't feel anything|no way out|give up|giving up)\b/i,
    tone: 'hurting',
    reflections: [
      'It sounds like the colour has gone out of things.',
      'That sounds grey, and tiring in its own way.',
    ],
    questions: [
      'Since when has it been like this?',
      'What was the last thing that reached you?',
      'What does a day look like at the moment?',
      'Does somebody know how it is for you?',
    ],
  },
  {
    pattern:
      /\b(?:stress\w*|overwhelm\w*|burn(?:ed|t|ing)? ?out|too much|exhaust\w+|tired|pressure|can't (?:cope|keep up|do this|go on|take (?:it|this))|so much to do|behind with|no time|deadlines?|drained|worn out|more and more)\b/i,
    tone: 'hurting',
    reflections: [
      'That sounds like too much for one pair of hands.',
      'It sounds like there is hardly a moment to breathe.',
      'No wonder that wears you out.',
    ],
    questions: [
      'What takes the most out of you?',
      'When did you last have an hour for yourself?',
      'What of it could wait?',
      'Who could take something off you?',
      'How long have you been going like this?',
    ],
  },
  {
    pattern:
      /\b(?:fights?|fought|fighting|argu(?:e|ed|ing|ment)s?|yell(?:ed|s|ing)?|shout(?:ed|s|ing)?|scream(?:ed|s|ing)? at|insult(?:ed|s)|betray\w*|lied|lies to|lying to|stole|laughed at|made fun of|bull(?:y|ied|ying)|ignor(?:es|ed|ing) me|hit me|hurt me)\b/i,
    tone: 'hurting',
    reflections: ['That sounds like it cut deep.', 'Being treated like that stays with a person.'],
    questions: [
      'What was it about?',
      'How did it end?',
      'Have you spoken since?',
      'What would you want them to understand?',
      'How safe do you feel with them?',
    ],
  },
  {
    pattern:
      /\b(?:debts?|rent|mortgage|bills|afford|loan|bankrupt|no money|out of money|money (?:problems|worries|is tight)|paycheck)\b/i,
    tone: 'hurting',
    reflections: [
      'Money worries come along to everything.',
      'That kind of worry follows one into the night.',
    ],
    questions: [
      'What is the most pressing part of it?',
      'Does anybody carry it with you?',
      'Have you had a quiet moment to look at the numbers?',
      'What would give you a little air?',
    ],
  },
  {
    pattern: /\b(?:cry|cried|crying|tears)\b/i,
    tone: 'hurting',
    reflections: ['Sometimes it has to come out.', 'Tears know something before the words do.'],
    questions: ['What set the tears off?', 'Was somebody there?', 'Did it ease anything?'],
  },
  {
    pattern:
      /\b(?:presentation|interview|speech|audition|first day|on stage|perform(?:ance|ing)?|driving test)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'When is it?',
      'What part of it do you think about most?',
      'How have you prepared so far?',
      'What would be good enough?',
    ],
  },
  {
    pattern:
      /\b(?:moved to|moving to|new (?:city|country|town|flat|apartment|place)|homesick|abroad|back home)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'What brought you there?',
      'What do you miss?',
      'How does the new place feel so far?',
      'What does home mean to you now?',
    ],
  },
  {
    pattern:
      /\b(?:in love|crush|date|dating|kiss(?:ed)?|boyfriend|girlfriend|husband|wife|partner|fianc\S+)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'How are things between the two of you?',
      'What do you wish for with them?',
      'What do they know of how you feel?',
      'What do you like about being with them?',
    ],
  },
  {
    pattern:
      /\b(?:exams?|finals|thesis|stud(?:y|ied|ying)|grades?|university|uni|college|school|homework|class(?:es)?|professor|teacher|essay|semester)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'What hangs on it for you?',
      'What is it like for you there?',
      'Who goes through it with you?',
      'What would you like to come out of it?',
    ],
  },
  {
    pattern:
      /\b(?:work|job|boss|manager|colleagues?|coworkers?|office|shifts?|overtime|career|clients?|meetings?|projects?|the build|company)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'What has work been like lately?',
      'Is it more the work itself, or the people?',
      'What would have to change there?',
      'How do you feel on the way home?',
      'How long have you been there?',
    ],
  },
  {
    pattern: /\b(?:dogs?|cats?|puppy|kitten|horse|hamster|rabbit|pets?)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'How long have you had each other?',
      'What is the name?',
      'What is it like to be with each other?',
    ],
  },
  {
    pattern:
      /\b(?:mom|mum|mother|dad|father|parents|brothers?|sisters?|family|grand\w+|son|daughter|kids|children|aunt|uncle|cousins?)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'What are things like between you?',
      'What do they know of it?',
      'How have they been with you?',
      'What would you like from them?',
    ],
  },
  {
    pattern: /\b(?:friends?|buddy|bestie|roommate|flatmate|neighbou?rs?)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'How long have you known each other?',
      'What are you to each other?',
      'How did they take it?',
      'What do you do together?',
    ],
  },
  {
    pattern: /\b(?:bored|boring|boredom|nothing to do)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'What would today need to be a good day?',
      'What have you enjoyed lately?',
      'Is it restless, or more flat?',
    ],
  },
];
