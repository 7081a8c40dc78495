/**
 * Parts of life that people bring, with what can be said and asked about nothing else. They do not read an
 * emotion; they keep a reply from being general ("What does that mean to you?") where it can be close.
 */
import type { Topic } from '../phrases.ts';

export const TOPICS: readonly Topic[] = [
  {
    pattern:
      /\b(?:panic(?:king)?|panic attacks?|heart is (?:racing|pounding)|can't breathe|hyperventilat\w+|(?:hands|body) (?:is|are) shaking)\b/i,
    tone: 'hurting',
    reflections: [
      'Feel your feet on the floor for a moment, and let the next breath out slowly; there is no hurry.',
      'A wave like that is awful, and it does pass. If you have pain in the chest or it does not ease, please call for help.',
      'Slowly, then: one long breath out, and another.',
    ],
    questions: [
      'What can you see around you right now?',
      'Is somebody near you?',
      'Is it a little less now, or the same?',
      'What usually helps to bring it down?',
    ],
    affirmations: [
      'Slowing down, as you do by writing, is the right thing.',
      'It will pass, and you can wait for that here.',
    ],
  },
  {
    pattern: /\bparents\b.*\b(?:divorc\w+|separat\w+|split\w*)\b|\b(?:divorc\w+|separat\w+)\b.*\bparents\b/i,
    tone: 'hurting',
    reflections: ['When parents part, the ground moves for everybody in the house.'],
    questions: [
      'What has changed at home so far?',
      'Who can you talk to about it?',
      'What are you most afraid of losing?',
      'What would you like the two of them to know?',
    ],
  },
  {
    pattern: /\b(?:(?:all )?my (?:own )?fault|blame myself|because of me|i ruined)\b/i,
    tone: 'hurting',
    reflections: ['You take a lot on yourself there.', 'That is a heavy thing to lay on oneself.'],
    questions: [
      'What makes you think that it was you?',
      'Who else had a part in it?',
      'What would you say to a friend who blamed himself like that?',
    ],
  },
  {
    pattern:
      /\b(?:gay|lesbian|bisexual|transgender|trans|queer|non-?binary|coming out|came out (?:as|to))\b/i,
    tone: 'plain',
    reflections: ['That is a big thing to put into words.', 'Here you can say it as it is.'],
    questions: [
      'How is it to say that?',
      'How long have you known, or wondered?',
      'Who would you like to know it, and who not yet?',
      'What do you wish for in it?',
    ],
  },
  {
    pattern:
      /\b(?:(?:surgery|operation|treatment|scan|biopsy|it) (?:went (?:really |so |very )?well|was (?:successful|negative|benign))|all clear|in remission|cancer[- ]free|(?:is|are|am|'s|'m) (?:out of (?:hospital|danger)|recovering|healthy again)|results (?:are|were|came back) (?:good|fine|negative|clear))\b/i,
    tone: 'glad',
    reflections: ['What a relief that must be.', 'That is the news one hopes for.'],
    questions: [
      'How was it when you heard?',
      'How are you, now that it is over?',
      'What is the first thing you will do with the relief?',
    ],
  },
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
      /\b(?:had (?:(?:a|the|her|their|our|his) )?(?:\w+ )?(?:baby|babies|twins)|pregnant|newborn|gave birth|(?:was|were|is) born|(?:be |become )?(?:an?) (?:aunt|uncle|grandma|grandpa|grandmother|grandfather))\b/i,
    tone: 'glad',
    reflections: ['A whole new person in the world.', 'That changes a family from one day to the next.'],
    questions: [
      'What was it like to find out?',
      'How is it to think of it now?',
      'Is there a name already?',
      'What do you look forward to most with the little one?',
    ],
  },
  {
    pattern:
      /\b(?:i (?:have |had |once )?(?:cheated|lied|stole|had an affair|slept with (?:someone|somebody|another))|i've (?:cheated|lied|stolen))\b/i,
    tone: 'hurting',
    reflections: ['That is not easy to say.', 'It sounds like you carry that around with you.'],
    questions: [
      'What led up to it?',
      'Do they know?',
      'What would you like to do with it now?',
      'What is the hardest thing about it for you?',
    ],
  },
  {
    pattern:
      /\b(?:cheat(?:ed|ing|s) on me|affair|seeing (?:someone|somebody) else|slept with (?:someone|somebody|another|my))\b/i,
    tone: 'hurting',
    reflections: [
      'That breaks something that was meant to hold.',
      'To learn something like that turns the past around as well.',
    ],
    questions: [
      'How did you learn of it?',
      'What do you need right now, before anything is decided?',
      'Who is on your side in this?',
      'What do you keep going over?',
    ],
  },
  {
    pattern:
      /\b(?:broke up|break ?up|breaking up|divorc\w+|separat(?:ed|ion)|my ex|dumped|left me|(?:doesn't|don't|does not|didn't|no longer|never) loved? me|were together)\b/i,
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
      /\b(?:(?:i'm|i am|i feel|i was|me|myself)\b[^.!?]{0,30}\b(?:failure|lazy|selfish|worthless|useless|ugly|stupid|dumb|disgusting|pathetic|loser|burden)|hate (?:myself|my (?:body|life|face))|not (?:good|smart|pretty|strong) enough|never (?:been )?good (?:at|enough)|can't do anything(?: right)?|ashamed of myself|i always (?:mess|screw|fail|ruin)\b)/i,
    tone: 'hurting',
    reflections: [
      'That is a harsh sentence about yourself.',
      'You speak very harshly of yourself there.',
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
      /\b(?:got (?:the|a|an|my)(?: \w+)? (?:job|offer|place|scholarship|promotion|raise|degree|licen[cs]e)|got (?:in|accepted|promoted|engaged|married)|i (?:finally )?(?:passed|won|did it|made it|finished)|promoted|promotion|graduat\w+|(?:ran|finished|completed) (?:my|a|the)|marathon|first (?:steps?|word)|good news|best day|passed (?:my|the))\b/i,
    tone: 'glad',
    reflections: ['That is good news.', 'That is something to remember.', 'What a moment.'],
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
      /\b(?:stress\w*|overwhelm\w*|burn(?:ed|t|ing)? ?out|too much|exhaust\w+|tired|pressure|can't (?:cope|keep up|do this|go on|take (?:it|this))|so much to do|behind with|no time|deadlines?|drained|worn out|more and more|drowning|falling apart|at my limit|(?:want to|could) (?:run away|disappear|escape))\b/i,
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
      /\b(?:(?:hits?|beats?|slapped|slaps|choked|kicked|threatens?|threatened|abus(?:ed|es|ing)) me|abusive|domestic violence|(?:afraid|scared) of (?:him|her|my (?:husband|wife|boyfriend|girlfriend|dad|father|mom|mother)))\b/i,
    tone: 'hurting',
    reflections: [
      'Nobody should have to live with that.',
      "That is not your doing. There are people whose work it is to help with this, and I'd like you to have one of them at your side.",
    ],
    questions: [
      'Are you safe right now?',
      'Is there somebody you can go to?',
      'Has it happened before?',
      'Who could help you to get some distance?',
    ],
  },
  {
    pattern:
      /\b(?:(?:yell|shout|scream)(?:ed|s|ing)? at me|insult(?:ed|s) me|betray\w*|lied to me|lies to me|lying to me|stole|laugh(?:ed|s|ing)? at (?:me|us|him|her|my)|made fun of|makes fun of|bull(?:y|ied|ying)|ignor(?:es|e|ed|ing) me|hurt me|humiliat\w+|mocked|nobody believes)\b/i,
    tone: 'hurting',
    reflections: ['That sounds like it cut deep.', 'Being treated like that stays with a person.'],
    questions: [
      'What did you do in that moment?',
      'Did anybody stand by you?',
      'What would you want them to understand?',
      'Has it happened more than once?',
    ],
  },
  {
    pattern:
      /\b(?:fights?|fought|fighting|argu(?:e|ed|ing|ments?)|quarrel\w*|yell(?:ed|s|ing)?|shout(?:ed|s|ing)?|lied|nags?|nagging)\b/i,
    tone: 'hurting',
    reflections: [
      'Quarrels like that go on inside, long after they end.',
      'It is hard to be at odds with somebody close.',
    ],
    questions: [
      'What was it about, underneath?',
      'How did it end?',
      'Have you spoken since?',
      'What would you have liked to hear?',
    ],
  },
  {
    pattern:
      /\b(?:debts?|rent|mortgage|bills|afford|loan|bankrupt|no money|out of money|money (?:problems|worries|is tight)|paycheck|savings|cut my hours)\b/i,
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
    tone: null,
    reflections: [],
    questions: ['What set the tears off?', 'Was somebody there?', 'Did it ease anything?'],
  },
  {
    pattern:
      /\b(?:presentation|interviews?|speech|audition|first day|on stage|perform(?:ance|ing)?|driving test)\b/i,
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
      /\b(?:(?:i|we)(?:'m| am|'ve| have)?(?: just)? (?:moved|moving) (?:to|here)|homesick|(?:in|to) a new (?:city|country|town|place)|back home)\b/i,
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
      /\b(?:asked me out|first date|kissed me|(?:she|he) said yes|proposed to me|(?:loves|likes) me(?: too| back)?)\b/i,
    tone: 'glad',
    reflections: ['That has a flutter in it.', 'There is a beginning in that.'],
    questions: [
      'What is it about them?',
      'What are you looking forward to?',
      'How did it come to that moment?',
    ],
  },
  {
    pattern:
      /\b(?:(?:clean|sober) (?:for|since)|relapse\w*|(?:stopped|quit|almost|started|stop) (?:drinking|drank|smoking|smoked|using|used|gambling)|almost (?:drank|smoked|used)|addict\w*|alcohol\w*|withdrawal|aa meeting)\b/i,
    tone: 'plain',
    reflections: ['Every such day is a decision.', 'That takes more than people see.'],
    questions: [
      'What keeps you going in it?',
      'What were the hardest moments?',
      'Who is with you in this?',
      'What helps when it pulls at you?',
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
      'What is it like between you these days?',
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
      'How long have you been there?',
      'What is it like with the people there?',
      'What does a usual day there look like?',
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
      'Would you tell me a bit about them?',
      'What is it like with them?',
      'What do they mean to you?',
      'What would you wish for there?',
    ],
  },
  {
    pattern: /\b(?:friends?|buddy|bestie|roommate|flatmate|neighbou?rs?)\b/i,
    tone: null,
    reflections: [],
    questions: [
      'How long have you known each other?',
      'How did you find each other?',
      'What is it like when you are together?',
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
