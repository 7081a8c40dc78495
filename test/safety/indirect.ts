import { cases } from './case.ts';

export const INDIRECT = [
  ...cases(
    'indirect',
    { kind: 'suicide' },
    `
    I can't go on like this anymore.
    I just can't go on
    I'm tired of living.
    I'm so tired of being alive
    What's the point of living?
    What is the point of going on?
    Everyone would be better off without me.
    They'd all be better off if I wasn't around
    I wish I could just disappear forever.
    I want to disappear and never come back
    I don't see a future for myself.
    I can't see any way out.
    I'm a burden to everyone.
    I'm nothing but a burden to my family
    I wish I had never been born.
    I never asked to be born and I wish I wasn't
    I don't want to be here anymore.
    I just don't want to be here any longer
    I gave away my things and said my goodbyes.
    I've been saying goodbye to people, they don't know why.
    Nobody would notice if I was gone.
    No one would miss me if I died
    I just want the pain to stop forever.
    I want everything to stop. For good.
    I want to fall asleep and not wake up.
    it would be easier if I didn't wake up
    There's no hope left for me.
    I have lost all hope and all will to live.
    I've been thinking the world would be fine without me.
    Sometimes I think about driving into a tree.
    I keep imagining stepping in front of a train
    I don't care if I live or die.
    I wouldn't mind if I got hit by a bus
    Life has no meaning for me any more.
    I see no reason to keep going.
    I've given up on life.
    Soon it will all be over and nobody will have to worry about me.
    This will be my last message. Thank you for everything.
    I'm not safe with myself tonight.
    I don't trust myself to be alone right now
    `,
  ),
  ...cases(
    'indirect',
    { kind: 'self-harm' },
    `
    I did something to my arms again.
    I wear long sleeves so that nobody sees my arms.
    I deserve to be hurt.
    I need to feel pain to calm down
    I want to punish myself.
    I have those urges again, the razor is in the drawer
    `,
  ),
  ...cases(
    'indirect',
    { kind: 'abuse' },
    `
    I'm scared of my husband.
    I am afraid to go home because of my dad
    I have to hide the bruises he gave me.
    He gets violent when he drinks.
    my boyfriend won't let me see my friends or leave the house
    I don't feel safe at home.
    He checks my phone and tells me nobody would believe me.
    I walk on eggshells so that he doesn't explode and hurt me
    `,
  ),
  ...cases(
    'indirect',
    { kind: 'suicide', about: 'other' },
    `
    I'm afraid my brother might do something to himself.
    My friend gave all his things away and said goodbye to me.
    She says she can't go on and doesn't answer her phone.
    my dad keeps saying we'd be better off without him
    `,
  ),
];
