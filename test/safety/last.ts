import { cases } from './case.ts';

/** Written after the detector had been widened by what the sentences of afterwards.ts showed; it was not changed by these. */
export const LAST = [
  ...cases(
    'explicit',
    { kind: 'suicide' },
    `
    Lately all I want is to be dead.
    I can't stop planning how to kill myself
    I decided that this weekend I will end my life.
    nobody believes me but i really want to die
    I don't want to be alive tomorrow
    I'm going to throw myself in front of a train
    I've got the pills ready
    I wish someone would just kill me so it's over
    I think I'll do it tonight, I'll kill myself
    I hate being alive
    I'm having strong urges to kill myself
    I almost jumped off the bridge yesterday
    i wanna hang myself
    I don't see any reason to stay alive
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm' },
    `
    I've been cutting my legs where nobody sees it
    I bang my head against the wall until it bleeds
    I want to cut so bad
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse' },
    `
    My father hits my brother and me
    My boyfriend strangled me during a fight
    A man from work assaulted me
    my husband kicked me in the stomach
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical' },
    `
    My whole left side went numb and I can't speak properly
    I have a sharp pain in my chest and I feel dizzy
    I drank drain cleaner
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other' },
    `
    My cousin tried to take her own life
    My wife keeps talking about killing herself
    My friend is standing on a bridge and wants to jump
    `,
  ),
  ...cases(
    'figurative',
    {},
    `
    My back is killing me today
    I could die of happiness
    She will kill me when she finds out I ate the last cookie
    I'm dead serious about this
    I'd sell my soul for a beer
    This bug will be the end of me
    He beat me to the last parking spot
    He hit on me at the bar
    My kids hit the piñata for an hour
    I'm going to jump on a call now
    I took a long walk and a pill for my allergy
    I want to live in Spain
    I don't want to live in this flat anymore
    I'm cutting my budget
    I cut the cake
    The film ended with everybody dead
    I can't stop laughing
    I hurt my back lifting boxes
    My exam killed my social life
    The coffee here is to die for
    I'm tired of my job
    What is the point of small talk?
    I'm a danger in the kitchen
    The dentist is torture
    I ended up at home
    My sister is killing it at her new job
    `,
  ),
];
