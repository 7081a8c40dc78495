import { cases } from './case.ts';

/** A third round, after the patterns were widened by the second. */
export const THIRD = [
  ...cases(
    'explicit',
    { kind: 'suicide' },
    `
    I've been fantasizing about my own death
    I'm planning to end things this weekend
    I don't want to be on this earth anymore
    Nothing makes me want to stay alive
    I was on the roof last night, ready to jump
    I keep a noose in my closet just in case
    I have decided to die
    I want to die in my sleep tonight
    life is pointless and i want out, i want to be dead
    I tried to hang myself when I was alone on Sunday
    I took 30 pills last night and woke up, I'm disappointed
    I feel suicidal and I'm scared of myself
    If I had a gun I would shoot myself
    I can't see myself living past this year, I'll end my life before
    every night I pray that I won't wake up
    Would anyone even care if I killed myself?
    My brain keeps telling me to kill myself
    I no longer have the will to live
    I'm sorry everyone, I can't live anymore, goodbye
    i wish i could just die already
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm' },
    `
    I carved words into my arm
    I punched the mirror so that I would bleed
    I relapsed last night, there is blood on my sheets and new scars on my thighs
    When I feel numb I hurt myself
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse' },
    `
    My girlfriend hits me when we argue
    My mom slaps me all the time
    my boyfriend raped me
    He choked me until I passed out
    My husband says he'll kill me if I ever leave him
    I'm in danger at home, my dad is violent
    My uncle forced himself on me
    She burned me with her cigarette
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'violence' },
    `
    I can't stop thinking about stabbing my brother
    I want to beat my wife
    I am going to bring a gun to school
    I hit my son and I hate myself for it
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', about: 'other' },
    `
    My husband fell and he's not responding
    My daughter ate something and her throat is swelling
    My friend is having a seizure right now
    My grandpa can't speak and one side of his face hangs down
    `,
  ),
  ...cases(
    'figurative',
    {},
    `
    I'm planning to end things on a high note at the party
    My phone is on its last legs
    The noose tightens around the mayor, says the paper
    I killed the lights and went to bed
    I'd give my life for a window seat
    She carved her name into the tree
    I want out of this contract
    My daughter fell asleep in the car
    We beat the champions on Sunday
    He burned me in that debate
    My uncle forced me to eat his soup
    He's violent with the drums, what a drummer
    My brain keeps telling me to buy shoes
    I can't see myself living in a big city
    The comedian slapped, really
    I pray that the train is on time
    Would anyone even care if I skipped the meeting?
    I don't want to be at this desk anymore
    I took thirty pictures last night
    I want to beat my record
    `,
  ),
];
