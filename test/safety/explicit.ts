import { cases } from './case.ts';

export const EXPLICIT = [
  ...cases(
    'explicit',
    { kind: 'suicide' },
    `
    I want to kill myself.
    I want to die.
    I'm going to kill myself tonight.
    i wanna die so bad
    I have been thinking about suicide a lot lately.
    I've decided to end my life.
    I don't want to live anymore.
    I don't want to be alive any more
    I am suicidal.
    im feeling suicidal again
    I keep having suicidal thoughts.
    I wrote a suicide note yesterday.
    I just took a whole bottle of pills because I want it to end.
    I swallowed all my sleeping pills an hour ago
    I have a plan to kill myself and I know when.
    I think about killing myself every single day.
    I want to end it all.
    I'm ready to end everything tonight
    Everyone would be better off if I were dead.
    my family would be better off without me, I should just die
    I wish I was dead.
    I wish I had never woken up this morning, I want to be dead.
    I am going to jump off the bridge near my house.
    I'm standing on the roof and I want to jump.
    I tried to kill myself last week.
    I attempted suicide two days ago and nobody knows
    I want to take my own life.
    I might take my own life if this goes on.
    kms, I mean it this time
    I'm gonna kms tonight and no one will care
    I can't stop thinking about hanging myself.
    I bought a rope and I know where I'd hang myself
    I have the gun next to me and I want to pull the trigger.
    I'm thinking of shooting myself
    There is no reason left for me to live.
    I have nothing left to live for, I want to end my life
    I want to overdose.
    I'm going to overdose on my meds
    Sometimes I want to go to sleep and never wake up, I really want to die.
    I don't want to wake up tomorrow. I want to be gone for good.
    I no longer want to live.
    I do not want to exist anymore.
    Should I kill myself?
    what is the easiest way to kill myself
    How can I die without pain
    how many pills does it take to die
    I feel like ending my life.
    I feel like killing myself whenever he leaves.
    I'd rather be dead than go through this again.
    I would rather die than live like this, and I mean it, I have the pills here.
    Life isn't worth living.
    My life is not worth living any more
    I've been planning my suicide.
    I planned how I would do it, the suicide I mean
    I'm about to slit my wrists.
    I am done with life and I want to die tonight.
    I just want to die, please make it stop
    I hate my life and I want to kill my self
    I hope I die in my sleep.
    I hope I never wake up
    i cant do this anymore i want to die
    Dying seems like the only way out.
    Suicide is the only way out for me.
    Honestly suicide feels like my only option
    I want to unalive myself
    thinking about unaliving myself again
    I said goodbye to everyone because tonight I'm ending my life
    I do not want to be here anymore, I want to kill myself.
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm' },
    `
    I cut myself again last night.
    I've been cutting myself since March
    I want to hurt myself.
    I feel the urge to hurt myself right now
    I want to cut myself.
    I can't stop cutting.
    I started self-harming again.
    I self harm when it gets too much
    I burned myself with a cigarette on purpose.
    I've been burning my arms on purpose
    I hit myself until I bruise.
    I keep punching myself when I'm angry with myself
    I'm going to harm myself if I stay alone tonight.
    I am scared that I will harm myself
    I relapsed and cut my thighs.
    my arms are full of fresh cuts I made
    I scratch my arms until they bleed.
    I make myself bleed to feel something
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse' },
    `
    My husband hits me.
    my boyfriend beats me when he drinks
    My dad hit me again yesterday.
    My stepfather touches me at night.
    He raped me.
    I was raped last weekend.
    I was sexually assaulted at a party
    My partner choked me last night.
    my wife punches me and throws things at me
    He threatened to kill me if I leave.
    My ex is stalking me and says he will kill me
    My mother beats me with a belt.
    I am being abused at home.
    I'm being abused by my husband
    He locks me in the house and takes my phone.
    My girlfriend slapped me and pushed me down the stairs.
    My uncle molested me.
    my coach has been touching me and told me to keep it secret
    He forces me to have sex with him.
    My boyfriend forced me to sleep with him
    I'm afraid he will kill me tonight.
    I am in an abusive relationship and I can't get out.
    My father abuses me.
    my brother hurts me when our parents are away
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'violence' },
    `
    I want to kill him.
    I'm going to kill my boss tomorrow, I have a knife.
    I am going to shoot up my school.
    I want to hurt my baby when she cries.
    I'm afraid I'm going to hurt my kids.
    I will stab him the next time I see him
    I have a gun and I'm going to make them all pay.
    I keep having thoughts about killing my wife.
    I'm planning to kill my neighbour.
    I hit my girlfriend last night and I can't control it.
    I'm scared I might hurt someone.
    I want to murder my stepfather, I really will do it
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical' },
    `
    I think I'm having a heart attack.
    I have crushing chest pain and my left arm is numb
    I can't breathe and my lips are turning blue.
    I took too many pills by accident.
    I accidentally overdosed on my medication
    My face is drooping and I can't move my left side.
    I think I'm having a stroke
    I'm bleeding heavily and it won't stop.
    There's so much blood and I feel like passing out, it won't stop bleeding
    I think I was poisoned.
    I swallowed bleach by mistake
    My throat is closing up, I'm allergic to peanuts.
    I'm having a severe allergic reaction and I can't breathe
    I hit my head and keep throwing up and blacking out.
    I have terrible chest pain and I'm sweating all over
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'suicide', about: 'other' },
    `
    My brother said he wants to kill himself.
    my best friend told me she wants to die
    My daughter tried to kill herself last night.
    My sister is suicidal and I don't know what to do.
    my roommate just took a bunch of pills, he wants to die
    A friend of mine is talking about ending her life.
    My son left a suicide note.
    My husband keeps saying he doesn't want to live anymore.
    I think my friend is going to kill himself tonight
    She texted me that she is going to jump.
    He told me he has been thinking about suicide.
    My mom says she would be better off dead.
    My student wrote that he wants to end his life
    my girlfriend threatened to kill herself if I leave
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'self-harm', about: 'other' },
    `
    My daughter is cutting herself.
    I found out that my friend cuts herself
    My little brother is self-harming.
    my son hurts himself when he is upset
    My girlfriend burned herself on purpose.
    I saw cuts on her arms, she said she did it to herself
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'abuse', about: 'other' },
    `
    My sister's husband beats her.
    My neighbour hits his children.
    I think my friend is being abused by her boyfriend.
    my dad hits my mom
    My niece told me her teacher touches her.
    My best friend was raped.
    Her father beats her every week
    `,
  ),
  ...cases(
    'explicit',
    { kind: 'medical', about: 'other' },
    `
    My dad is having a heart attack.
    My grandmother collapsed and isn't breathing.
    My baby is not breathing
    My friend is unconscious and won't wake up.
    I think my mother is having a stroke
    My toddler swallowed pills.
    He overdosed and won't wake up
    My husband has chest pain and can't breathe.
    `,
  ),
];
