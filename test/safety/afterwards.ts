import { cases } from './case.ts';

/** Written when the detector was done, in other words on purpose: what it had not been made on in any sense. */
export const AFTERWARDS = [
  ...cases(
    'explicit',
    { kind: 'suicide' },
    `
    I genuinely want to be dead rn
    ive been suicidal for weeks and nobody noticed
    tbh i just wanna end it
    Tonight is the night I finally kill myself.
    I looked up ways to end my life
    I keep thinking that I should just kill myself and be done
    There's a bridge near here and I keep thinking about jumping
    i have pills and im going to take them all
    My plan is to hang myself after my mom goes to work
    I don't think I want to be alive anymore
    Death would be better than this life, I want it
    I've written goodbye letters and I'm going to do it, I'm going to kill myself
    I cant keep living, i want to kill myself so badly
    why shouldn't I just kill myself
    I tried to overdose on Tuesday
    The thoughts of suicide are back and they are loud.
    I think about dying all the time
    I'd kill myself if it weren't for my cat
    I'm so close to ending it all.
    part of me really wants to die
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm' },
    `
    I cut again
    i keep hurting myself and i dont know how to stop
    I've started burning myself with a lighter
    been self harming since school started
    I want to slice my skin open
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse' },
    `
    he hit me again last night
    My husband slapped me in front of the kids
    I got raped by someone I trusted
    my stepdad comes into my room and touches me
    She punches me when she's angry
    My ex keeps threatening to kill me
    my parents beat me if my grades are bad
    He put his hands around my neck and I couldn't breathe
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical' },
    `
    my chest hurts really badly and my arm feels numb
    I think I took way too many tylenol
    I can't stop the bleeding from my leg
    I suddenly can't feel the right side of my face
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other' },
    `
    My boyfriend says he's going to kill himself if I break up with him
    My dad told me he wants to end it all
    I found my sister's suicide note
    my best friend just texted me she took a bottle of pills to end her life
    My teenage son says he wishes he was dead
    `,
  ),
  ...cases(
    'figurative',
    {},
    `
    My legs are killing me after that hike
    omg I'm dying, look at this cat
    I'm gonna kill my roommate if he eats my leftovers again lol
    If I hear that song once more I'll scream
    We absolutely murdered the other team
    This hangover is going to be the death of me
    My houseplants keep dying on me
    He knocked me dead with that speech
    I'm drowning in emails
    I'd die for a nap right now
    This heat is killing everyone
    My laptop just committed suicide
    She slays every time
    I shot down his idea
    The wifi is dead again
    I could kill for some fries
    That punchline killed me
    I beat my personal best today
    My son beat me at Mario Kart
    I hit snooze five times this morning
    I cut my hair myself and it looks awful
    I cut my leg shaving before the date
    I burned the dinner
    The final boss killed me thirty times
    I jumped off the bus too early
    I want to jump in the pool right now
    I can't live without coffee
    I can't breathe, this show is so funny
    I have no reason to go to the gym today
    I can't go on holiday this year
    I want this week to end
    I want to end this meeting
    I want to leave and never come back to this restaurant
    My team is suicidal on defence, we lost 6 to 0
    I took all my vitamins today
    I nearly had a heart attack when I saw the bill
    My ex is dead to me
    The cat attacked me again, the little monster
    I'm tired of life in the office
    My boss keeps threatening to move the deadline
    You scared the life out of me
    The joke was so bad I wanted to die
    Kill the music, please
    I want to strangle whoever invented mondays
    My wife hit me with a pillow and we laughed
    The kids are killing me today, but I love them
    `,
  ),
];
