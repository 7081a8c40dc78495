import { cases } from './case.ts';

export const HARMLESS = [
  ...cases(
    'figurative',
    {},
    `
    This deadline is killing me.
    I could murder a pizza right now.
    My feet are killing me.
    These shoes are killing my feet
    I'm dying of laughter.
    I'm dying to see the new season.
    I nearly died laughing
    That joke killed me.
    I'm dead, that meme is too funny
    I almost died of embarrassment.
    My boss will kill me if I'm late again.
    My mom is going to kill me when she sees this mess
    I would kill for a cup of coffee.
    I'd kill for a holiday
    The suspense is killing me.
    You're killing it!
    She killed it on stage last night.
    We got killed in the second half.
    I killed the process and restarted the server.
    How do I kill a zombie process in Linux?
    My phone died in the middle of the call.
    My battery is about to die
    The plant on my desk is dying.
    My car died on the highway.
    I shot myself in the foot with that email.
    I really shot myself in the foot at the interview
    He beat me at chess again.
    My brother beats me at every video game.
    My little sister beat me in the race
    The traffic was murder today.
    I'm drowning in work.
    I'm hanging out with my friends tonight
    I hung up on him.
    Let's hang out and kill some time.
    We killed time at the airport.
    I'm so hungry I could die.
    I'm starving to death, when is dinner?
    I was bored to death in that meeting
    I'm scared to death of spiders.
    You scared me to death!
    That exam was suicide.
    It would be career suicide to say that.
    That is political suicide for the party
    The Suicide Squad movie was fun.
    I jumped off the couch when the doorbell rang.
    I want to jump off the high diving board this summer
    I'm dying for a cigarette.
    I'd rather die than eat that pizza with pineapple.
    I'd rather die than wear that hat
    I'm literally dying, this is so cute.
    I cut my finger while cooking.
    I cut myself shaving this morning.
    I cut myself on a piece of paper
    I burned myself on the stove while making tea.
    I burned my tongue on the soup
    I hurt myself at football practice.
    I hurt my knee running
    My dog died of happiness when I came home, not really.
    My heart skipped a beat when he smiled.
    He broke my heart.
    She took my breath away.
    This song hits me right in the feels.
    It hit me that I forgot her birthday.
    The news hit me hard.
    My computer crashed and I lost everything.
    I'm going to crash early tonight.
    I want to kill this bug before the release.
    I'm going to kill you if you spoil the ending, haha
    I'll murder the next person who plays that song.
    I killed the boss in Elden Ring at last.
    I died twenty times in that level
    How do I kill the final boss?
    I want to shoot him a message tomorrow.
    Let's shoot some hoops.
    I'm shooting a wedding on Saturday.
    Shoot me an email when you can.
    Just shoot me now, another meeting!
    Ugh, kill me now, it's Monday
    Kill me, I have to do my taxes.
    Someone kill me, this homework never ends lol
    I want to cut sugar.
    I've been cutting back on coffee.
    I can't stop cutting onions, the dinner is huge.
    I took a pill for my headache.
    I took two aspirin and went to bed.
    I forgot to take my pills this morning
    I overdosed on chocolate this weekend.
    I'm overdosing on cat videos
    I'm having a heart attack, the score is 3 to 3!
    He almost gave me a heart attack jumping out like that
    I couldn't breathe from laughing.
    I can't breathe in this tight dress
    I had a stroke of luck.
    It was a stroke of genius.
    I'm bleeding money with this house.
    My eyes are bleeding from that font
    I want to disappear into a good book for a week.
    I wish I could disappear to a beach somewhere.
    I don't want to be here, this party is boring.
    I don't want to be here anymore, can we go to the other bar?
    I'm tired of living in this city.
    I'm so tired of living with flatmates
    What's the point of learning French?
    What is the point of this meeting?
    I can't go on with this diet anymore, I need cake.
    I can't do this crossword anymore
    I give up on this puzzle.
    I've given up on sugar.
    I'm done with this series.
    I want to end it with my boyfriend, he is boring.
    I want to end the call politely
    I ended my subscription.
    I ended my contract early.
    The end of my working life is in sight: retirement in June!
    I'm over it.
    It's a killer recipe.
    That dress is to die for.
    Over my dead body will he eat my cake.
    I slept like the dead.
    The party was dead.
    He's dead to me.
    It's a dead end job.
    My love for mornings is dead.
    I want to die my hair blue.
    I want to dye my hair black, to die for colour
    I'm so embarrassed I wanted to die, but it was funny in the end.
    I wanted the ground to swallow me.
    Mosquitoes: I want to kill them all.
    I want to kill that mosquito.
    I'm going to kill these weeds.
    I want to kill the lights and watch a film.
    I punched the wall of sound, great concert.
    My alarm clock is abusing me.
    The cat is choking on a hairball again, as always.
    I choked in the interview.
    I choked on my coffee when I read that
    He hit me up for a coffee.
    My ex hit me up on Instagram
    The waves beat me but surfing was fun.
    This workout destroyed me.
    I'm dead tired.
    I'm dying on the inside watching this cringe.
    Nobody would miss me at this meeting.
    I'd be better off without sugar.
    The team is better off without that coach.
    We would all be better off without plastic.
    `,
  ),
  ...cases(
    'negated',
    {},
    `
    I don't want to die.
    I do not want to die, I love my life
    I'm not suicidal.
    I am not suicidal, just very sad
    I would never kill myself.
    I'd never hurt myself.
    I have no thoughts of suicide.
    I don't have suicidal thoughts, I'm only tired.
    I never thought about suicide.
    I'm not going to hurt myself, don't worry.
    I am not planning to kill myself.
    No, I don't want to kill anyone.
    My husband doesn't hit me.
    He never hit me.
    He has never hurt me, he is gentle
    I'm not being abused.
    I wasn't raped, it was a bad date and nothing happened.
    I don't self-harm.
    I haven't cut myself and never will
    It's not a heart attack, the doctor checked.
    I don't want to kill myself, I just need a break from work.
    I would never end my life.
    `,
  ),
  ...cases(
    'quoted',
    {},
    `
    "I want to die" is the first line of that song.
    The song is called "I Want to Die in New Orleans".
    In the film the hero says "I'm going to kill you" and everybody laughs.
    I'm reading "To Kill a Mockingbird".
    We watched Kill Bill yesterday.
    My favourite album is "Ready to Die" by Biggie.
    Hamlet asks whether to be or not to be.
    Have you seen "Thirteen Reasons Why"?
    The character in my novel wants to kill himself in chapter three.
    In my story the villain wants to kill the queen.
    I'm listening to "Suicidal Thoughts" by Biggie.
    The Suicidal Tendencies concert was loud and great.
    The lyrics go "I don't wanna live forever".
    I love the Green Day song "Kill the DJ".
    He sang "Killing Me Softly" at karaoke.
    There is a band called Suicide, do you know them?
    Our theatre group plays Romeo and Juliet, who kill themselves at the end.
    I'm watching How to Get Away with Murder.
    "Die Hard" is a Christmas movie.
    James Bond says you only live twice in "No Time to Die".
    The podcast is called "My Favorite Murder".
    In the book the mother beats her children and they run away.
    `,
  ),
  ...cases(
    'recovered',
    {},
    `
    Ten years ago I was suicidal, today I am happy and glad to be here.
    I used to cut myself as a teenager, but I haven't in twelve years.
    I used to be suicidal but therapy helped me and I'm fine now.
    I survived a suicide attempt in 2009 and now I help others.
    I left my abusive ex years ago and I'm safe now.
    I haven't self-harmed in five years!
    I've been clean from self-harm for three years today.
    I had a heart attack in 2015 and I'm fully recovered.
    My father had a stroke years ago and he is well again.
    I no longer think about suicide, my life is good.
    I overcame my suicidal thoughts a long time ago.
    As a kid I was beaten at home, but that was long ago and I made my peace with it.
    `,
  ),
  ...cases(
    'academic',
    {},
    `
    What are the warning signs of suicide?
    I'm writing an essay about suicide prevention.
    How common is self-harm among teenagers?
    My thesis is about suicide rates in Japan.
    What is the difference between suicide and euthanasia?
    I work at a suicide prevention hotline.
    We learned about domestic abuse in class today.
    What are the symptoms of a heart attack?
    How do you recognise a stroke?
    I'm studying for an exam on overdose treatment.
    Durkheim wrote a book about suicide.
    The documentary was about child abuse in the church.
    The statistics on domestic violence are shocking.
    Can you explain the word suicidal to me?
    I volunteer for the Samaritans and talk to suicidal people.
    As a nurse I treat people who self-harm.
    The article says that suicide rates went down.
    Why do people commit suicide?
    Our school had a talk about self-harm and bullying.
    What should I say to someone who has lost a friend to suicide?
    `,
  ),
];
