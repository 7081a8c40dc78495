/**
 * What people tell a companion without naming a feeling: situations, opinions, irony, slang, emoji, small talk.
 * One line: labels, then " | ", then a pattern. Written for this project.
 */
export const SITUATIONS = `
disappointment sadness | (I|i) (just |)(failed|flunked|bombed|didn't pass) (my|the) {test}( again|){plain-end}
disappointment | they (turned me down|rejected me|went with somebody else|said no) (for the job|after the interview){plain-end}
disappointment sadness | didn't get (the job|the flat|into my first choice|the part|the grant|the promotion){plain-end}
disappointment | (they|my friends) (cancelled|called off) (the trip|my birthday dinner|our plans) (at the last minute|again|){plain-end}
disappointment | (it|the match) rained all (week|day|through our holiday){plain-end}
disappointment | all that (work|effort|practice) for nothing{plain-end}
disappointment | I (waited|saved) for (months|years) and it's (sold out|cancelled|closed){plain-end}
disappointment sadness | nobody (came to|turned up for|remembered) my (birthday|party|graduation|show){plain-end}
sadness | my {kin} (left|moved away|moved abroad|isn't talking to me){plain-end}
sadness | (she|he|my {kin}) (broke up with|dumped|left|walked out on) me( {when}| by text|){plain-end}
sadness | we (broke up|split up|are getting divorced|separated) {when}{plain-end}
sadness | (I|i) (cried|have been crying|cry|sobbed) (all night|in the shower|myself to sleep|on the bus|for hours){plain-end}
sadness | I (have no one|don't have anyone|have nobody) to (talk to|eat with|call|spend christmas with){plain-end}
sadness | I eat (lunch|dinner) alone every day{plain-end}
sadness | (can't|couldn't) get out of bed {when}{plain-end}
sadness | (everything|all of it) feels (pointless|grey|heavy|so far away) {when}{plain-end}
sadness | I miss (my {kin}|home|him|her|how things were|my old life|us|you|my {pet}) (so much|a lot|every day|){plain-end}
sadness | (the|this) house is so quiet without (them|him|her|the kids|the {pet}){plain-end}
sadness | my marriage is over{plain-end}
sadness | I (don't|do not) (want|feel like) (seeing|talking to) anybody {when}{plain-end}
sadness disappointment | nobody (cares|ever calls|listens|texts me back|would notice if I was gone){plain-end}
sadness | what's the point of (anything|trying|getting up){plain-end}
sadness annoyance | I'm (so|too|really|just) (tired|exhausted|drained|worn out|burnt out) (of everything|{when}|){plain-end}
sadness | (barely|hardly) slept {when}, (my head hurts|no energy at all|can't keep my eyes open){plain-end}
sadness fear | my (mum|mom|dad|grandma|grandpa|brother|sister|{pet}) is (in hospital|in the hospital|in intensive care|very ill|in surgery right now|really sick){plain-end}
fear sadness | (the doctors|they) found (something|a lump|a shadow) on my (scan|lung|x-ray){plain-end}
sadness fear | my {kin} (was diagnosed with cancer|had a stroke|had a heart attack|had an accident){plain-end}
grief sadness | my {kin} (died|passed away|passed) {when}{plain-end}
grief sadness | (we|I) (lost|buried) my {kin} {when}{plain-end}
grief sadness | (the|her|his) funeral (is|was) {when}{plain-end}
grief sadness | our {pet} (died|had to be put down|was put to sleep|was run over) {when}{plain-end}
grief sadness | rest in peace(, my friend|, grandpa|, sweet boy|){plain-end}
grief sadness | it has been (a year|two years|ten years) since (he|she|my {kin}) (died|was taken from us){plain-end}
grief sadness | I (can't|still can't) believe (she|he)'s (gone|dead|not coming back){plain-end}
grief sadness | I lost (my baby|our baby|the baby){plain-end}
nervousness | (I have|I've got|there's) (a|an) ({test}|job interview|operation|important talk) (tomorrow|in an hour|on Monday|soon){plain-end}
nervousness | (waiting|still waiting) for the (test results|biopsy results|call|doctor to call|results){plain-end}
nervousness | (what|but what) if (I fail|they hate it|I get fired|it goes wrong|nobody comes|I forget everything){plain-end}?
nervousness | my (hands|knees) (are shaking|won't stop shaking|are sweating){plain-end}
nervousness | (can't|couldn't) sleep(, my mind is racing| because of tomorrow|, big day tomorrow){plain-end}
nervousness | so much to do and (only two days left|no time|the deadline is tomorrow){plain-end}
nervousness | my boss wants to (see|talk to) me (tomorrow|at five|alone){plain-end}
nervousness fear | (she|he|my {kin}) (hasn't come home|isn't answering|should have been here hours ago|isn't picking up the phone){plain-end}
nervousness | we might (lose the house|have to move|not make rent){plain-end}
nervousness | first day (at school|at the new job|at uni) tomorrow, wish me luck{plain-end}
fear | (there's|I think there's|I hear) (someone|somebody) (in the house|outside my window|following me|at the door){plain-end}
fear | (someone|a man) (followed|was following) me home {when}{plain-end}
fear | (the plane|our car) (dropped|skidded|lost control), I thought (I'd die|we were dead){plain-end}
fear | I (heard|keep hearing) (footsteps|gunshots|screams) (upstairs|outside){plain-end}
fear | (don't|please don't) (leave me|turn off the light|go in there){plain-end}
fear | I (woke up|wake up) screaming{plain-end}
fear | he said he'd (hurt|kill|find) me{plain-end}
fear | my heart is (pounding|racing) and I can't breathe{plain-end}
anger | (he|she|they|my boss|my {kin}) (lied to|cheated on|stole from|screamed at|betrayed|used) me( again|){plain-end}
anger | (somebody|someone|they) (stole|keyed|smashed|broke) my (bike|car|phone|laptop|wallet){plain-end}
anger | (how dare|how could) (he|she|they|you){plain-end}
anger | I (could|want to) (scream|punch a wall|throw my phone at the wall|strangle him){plain-end}
anger | (get out|shut up|leave me alone|go to hell|don't you dare|back off){end}
anger | I (hate|can't stand|despise|loathe) (him|her|them|my boss|this place|that man|everyone){end}
anger | (he|she) (told|read) (everybody|everyone) my (secret|diary|private messages){plain-end}
anger annoyance | they fired me (for no reason|by email|after ten years){plain-end}
anger | (this|that) is (so unfair|an outrage|unacceptable|completely out of line|a disgrace){end}
anger annoyance | (she|he|my boss) took (the|all the) credit for my (work|idea){plain-end}
anger | (screw|damn|to hell with) (him|her|them|this job|this){end}
annoyance | (the|my) (train|bus|flight|delivery) is (late|delayed|cancelled) (again|for the third time){plain-end}
annoyance | (my|the) (neighbours|upstairs people) (are drilling|are partying|play the drums) (again|at 3am|all day){plain-end}
annoyance | (the wifi|the printer|my laptop|this app) (keeps|won't stop) (crashing|freezing|dying){plain-end}
annoyance | (I've been|been) on hold for (an hour|forty minutes|ages){plain-end}
annoyance | (my {kin}|he|she|my flatmate) never (does the dishes|cleans up|listens|answers|shuts up){plain-end}
annoyance | how many times do I have to (say|explain|ask) (it|this){plain-end}?
annoyance | (stop|quit|can you stop) (interrupting me|asking me that|chewing so loud|telling me what to do){plain-end}
annoyance | (stuck|sitting) in traffic (again|for two hours|since five){plain-end}
annoyance | not (this|him|that) again{plain-end}
annoyance | (ugh|argh|grr|meh|oh come on|for god's sake|ffs)( not again| mondays| people|){end}
annoyance | (I|i) (give up|have had enough|can't take this anymore|can't deal with this){plain-end}
annoyance | another (meeting|email|form|update|reminder) that (nobody needs|could have been a text){plain-end}
disgust | there (was|is) (a hair|a cockroach|mould|a fly) in my (soup|food|sandwich|tea){plain-end}
disgust | (he|someone) (threw up|spat|peed) (on my shoes|on the bus|in the sink){plain-end}
disgust | (the|this) (fridge|toilet|bathroom|milk) (smells like something died|is covered in mould|stinks){plain-end}
disgust | (eww|ew|yuck|gross|bleh|ugh gross|yikes that's nasty)( no| what is that smell|){end}
disgust | (that|it) (made me want to vomit|turned my stomach|made me gag|makes my skin crawl){plain-end}
embarrassment | I (tripped|fell|slipped) in front of (everyone|the whole class|my crush){plain-end}
embarrassment | I (called my teacher mum|waved at a stranger|forgot his name|sent the text to the wrong person|farted in yoga){plain-end}
embarrassment | (everyone|they all) (laughed at|stared at|saw) me{plain-end}
embarrassment | I (want|wanted) the ground to swallow me{plain-end}
embarrassment | (my face|I) (went|turned) (bright |)red{plain-end}
embarrassment | (my trousers|my pants) (ripped|split) (at work|during the talk){plain-end}
remorse | I (shouldn't have|should never have|wish I hadn't) (said that|yelled at him|lied to her|left|hit send|shouted at the kids){plain-end}
remorse | (it's|it was) (all |)my fault{plain-end}
remorse | (please |)forgive me{plain-end}
remorse | I (apologise|apologize|am sorry|owe you an apology) for (yesterday|what I said|being late|hurting you|shouting){plain-end}
remorse | I (forgot|missed) my {kin}'s birthday{plain-end}
remorse | I (let|have let) (you|her|everyone) down{plain-end}
remorse | if only I had (called|listened|been there|known){plain-end}
joy excitement | (we're|we are|I'm|she's) (having a baby|expecting|pregnant|getting married|engaged){end}
joy pride | I (passed|aced|nailed|smashed) (my|the) {test}{end}
joy excitement | I (got|landed) (the job|the part|the flat|into my first choice|a promotion|the scholarship){end}
joy | (best|greatest|loveliest) (day|news|birthday|week) (ever|of my life){end}
joy | (my {kin}|she|he) (said yes|came home|is finally here|is back){end}
joy | (the sun is out|first day of spring|it's snowing) and (I have the day off|the kids are laughing|we're going to the beach){plain-end}
joy | we (danced|laughed|sang|talked) (all night|until dawn|till our sides hurt){plain-end}
joy | I (can't|couldn't) stop smiling( {when}|){end}
joy love | our (daughter|son|baby) (was born|smiled for the first time|took her first steps|said her first word) {when}{end}
joy | (life is good|things are going well|what a lovely day|everything is finally falling into place|feels like a dream){end}
joy | (just had|had) (the nicest|a wonderful|such a lovely) (evening|walk|dinner|chat) with (my {kin}|old friends|the kids){plain-end}
joy | (woohoo|yay|yippee|woop woop|hooray|yesss){end}
excitement | (two days|one week|three hours|one sleep) (to go|until the concert|till we fly|until my birthday){end}
excitement | (I|we) (can't wait|cannot wait) (for|until|to see) (tomorrow|the weekend|you|it|the concert|the holidays){end}
excitement | (omg|oh my god|guys) (it's happening|we got tickets|they're coming to our town|I'm going to Japan){end}
excitement | I just booked (my first flight|a trip to Iceland|the tickets|our honeymoon){end}
excitement | (let's go|let's gooo|here we go|bring it on){end}
relief | (phew|thank goodness|thank god|finally)(, it's over|, he's safe|, I passed|, they found her| that's done|){end}
relief | the (test|biopsy|scan) (came back|was) (negative|clear|fine|clean){end}
relief joy | (she|he|my {kin}|the {pet}) is (out of hospital|out of danger|home safe|going to be ok|cancer free){plain-end}
relief | (that's|what) a (weight|load) off my (mind|shoulders|chest){plain-end}
relief | (it|the plane) (wasn't as bad as|went better than) I (feared|thought|expected){plain-end}
relief | I found my (keys|wallet|passport|phone) (after all|in the end|at last){plain-end}
relief | (the|my) (exams|shift|operation|audit|divorce) (is|are) (finally |)(over|behind me|done){plain-end}
relief | I can (finally |)(breathe|sleep|relax) again{plain-end}
gratitude | (thanks|thank you|thx|ty|cheers|many thanks)( so much| a lot| a million| for listening| for everything|, I needed that|, that helps|){end}
gratitude | (I|we) (couldn't have done it|would be lost|would have been lost) without you{plain-end}
gratitude | (I owe you one|you saved my life|you're a lifesaver|you made my day|that means a lot to me|what would I do without you){end}
gratitude | (I|we) really appreciate (it|your help|this|you){plain-end}
gratitude | a stranger (paid for my shopping|gave me her seat|brought back my wallet){plain-end}
love | I love (you|him|her|my {kin}|my {pet}|us|them|this place)( so much| to bits| more than anything|){end}
love | (he|she) is (the one|my everything|the love of my life|my soulmate|my whole world){plain-end}
love | (I'm|I am) falling for (him|her|you|my best friend){plain-end}
love | (my heart|my stomach) (skips|flips) when (she|he) (smiles|walks in){plain-end}
love | (xoxo|big hugs|sending love|hugs and kisses|i <3 you|<3 <3){end}
pride | (my {kin}|my team|our school) (won|came first|graduated with honours|got the medal){end}
pride | I (finished|ran) my first (marathon|novel|painting|5k){end}
pride | look (what I made|how far we've come|at my girl go){end}
pride | (did it all by myself|I built this from nothing|one year sober today|first in my family to graduate){end}
optimism | (tomorrow|next year|it|things) will (be better|get better|work out|turn out fine){plain-end}
optimism | (fingers crossed|hopefully|here's hoping)( it works| they call| for tomorrow|){plain-end}
optimism | I (believe|know|have a feeling) (we can do this|we'll make it|it's going to be a good year){plain-end}
optimism | (one step at a time|there's light at the end of the tunnel|we'll get there){plain-end}
admiration | (wow|what a)(, she sings so well| performance| talented girl| beautiful painting| brave man|){end}
admiration | (you are|you're|she's|he's) (a genius|a hero|amazing|brilliant|so talented|an inspiration|incredible at this){end}
admiration | (that|this) (is|was) (a masterpiece|beautifully done|brilliant|exquisite|superb|outstanding|first class){plain-end}
admiration | (well done|good job|nice work|great job|hats off)( everyone| to you|, really|){end}
amusement | (lol|haha|hahaha|lmao|rofl|hehe|lmfao)( that got me| I'm dead| good one| so funny| classic|){end}
amusement | (my {pet}|the baby|my {kin}) (fell asleep standing up|barked at his own reflection|put the milk in the oven) (lol|haha|{plain-end})
amusement | (that joke|that video|the meme) (killed me|cracked me up|had me in tears){plain-end}
amusement | I (nearly|almost) (choked|peed myself|fell off my chair) laughing{plain-end}
caring | (take care|get well soon|stay safe|look after yourself|be gentle with yourself|sleep well){plain-end}
caring | (are you|is everything) (ok|okay|alright)?( I'm here| You can talk to me|)
caring | (I'm here|I'm always here|we're here) (for you|if you need me){plain-end}
caring | (did you|have you) (eat|eaten|drink enough|sleep) (today|enough|something)?
caring | (poor|oh) (thing|baby|you), (come here|rest a bit|let me help){plain-end}
curiosity | (what|how|where|when|who) (is|was|are) (it like|the story behind this|the name of that song|the difference|he from)?
curiosity | (how does|how do) (that work|it work|you make it|planes fly|bees find home)?
curiosity | (tell me more|I want to know everything|go on, what happened next|what's inside){plain-end}
curiosity | (what do you think|have you heard|do you know) (about it|of the new neighbours|about black holes|anything about Peru)?
curiosity | (do you|can you|did you) (dream|like music|remember me|speak French|have a favourite colour)?
confusion | (I don't|i dont|don't) (get it|understand|follow|understand this at all|know what's going on){plain-end}
confusion | (huh|what|wait what|come again|sorry, what)?
confusion | (what|which) (does this mean|one is it now|do you mean)? 
confusion | (this|that) (makes no sense|doesn't add up|is going over my head){plain-end}
confusion | I (have no idea|can't make head or tail of|can't figure out) (what he wants|this form|what to do){plain-end}
surprise | (wow|whoa|no way|omg|oh my god|what the hell)(, really|, I had no idea| didn't see that coming|){end}
surprise | (I did not|I didn't|never) (expect|see) (that|this|it) (coming|)( at all|){end}
surprise | (out of nowhere|out of the blue), (she called|he proposed|he showed up|we won){end}
surprise | (you're|are you) kidding( me|)?!
realization | (oh|ah|aha|wait), (so that's why|now I get it|I see now|it was me all along|I never thought of that){plain-end}
realization | I (just|only now|suddenly) (realised|realized|noticed|understood) (I left the stove on|it's Tuesday|she was right|what he meant){plain-end}
realization | (it|that) (just |)(dawned on me|hit me|clicked){plain-end}
realization | turns out (it was the cable|he knew all along|I'm allergic|we went to the same school){plain-end}
desire | I (want|need|would love|could murder|wish I had|really want) (a holiday|pizza|a hug|some quiet|a dog|a coffee|to travel|a drink){plain-end}
desire | (if only|I wish) (I could fly|I lived by the sea|it was Friday|we had more time|I was rich){plain-end}
desire | (can we|could we|let's) (please |)(order pizza|go to the sea|get a dog){plain-end}?
approval | (agreed|exactly|absolutely|yes, that's right|fair enough|good point|sounds good|makes sense|true that|yep that works){plain-end}
approval | (I think|I agree,|you're right,) (that's a good idea|it's the right thing|that works for me|we should do that){plain-end}
approval | (works for me|fine by me|I'm all for it|that's allowed|not a bad idea at all){plain-end}
disapproval | (no|nope|I disagree|that's wrong|that's not ok|bad idea|I'm against it|not a fan|nah){plain-end}
disapproval | (you|they|he) (should not|shouldn't) (do that|talk like that|park there|treat people like that){plain-end}
disapproval | I (don't think that's right|can't support this|wouldn't do that){plain-end}
neutral | (I'm|i'm|we're) (at work|on the train|making tea|at the library|in the kitchen|watching tv|doing laundry){plain-end}
neutral | (the meeting is|we meet|class starts) at (nine|three|half past ten){plain-end}
neutral | (it's|today is) (Monday|Tuesday|the third|cloudy){plain-end}
neutral | I (bought|need|picked up) (milk|bread|batteries|a new toothbrush){plain-end}
neutral | (good morning|good evening|hello|hi|hey there|hi there|morning){plain-end}
neutral | (ok|okay|sure|alright|mhm|k|got it|noted|yes|yeah|no idea|maybe|brb|gtg|see you|bye|later){plain-end}
neutral | (he|she|my {kin}) works (in a bank|at the post office|from home|nights){plain-end}
neutral | (the|this) (book|file|table|bus) is (on the shelf|240 pages long|blue|number twelve){plain-end}
neutral | (can you|could you|please) (remind me at six|set a timer|send me the address|repeat the last part){plain-end}?
neutral | I (had|ate) (soup|pasta|rice) for (lunch|dinner){plain-end}
neutral | (we|I) (moved here|started) in (2019|May|spring){plain-end}
`;

/** Opinions, and their denials: "not bad" is praise. */
export const OPINIONS = `
admiration approval | {thing} (was|is) {very} (good|great|lovely|wonderful|fantastic|beautiful|superb|awesome|amazing|excellent|gorgeous){end}
disappointment disapproval | {thing} (wasn't|isn't|was not|is not) (good|great|very good|that great|fun|nice|worth it|helpful|what I hoped for)( at all|){plain-end}
disappointment disapproval | {thing} is (hardly|far from|anything but) (great|good|perfect|funny|impressive){plain-end}
disappointment annoyance | {thing} (was|is) {very} (bad|terrible|awful|horrible|boring|rubbish|dreadful|crap|lousy|a waste of time|atrocious){end}
approval | {thing} (wasn't|isn't|was not) (bad|terrible|awful|boring|too bad|half bad)( at all|){plain-end}
approval admiration | (not bad|not half bad|not bad at all|can't complain|no complaints here)( actually|){plain-end}
joy | (couldn't|could not) be (better|happier){end}
joy | (never|it's never) (been|felt) better{end}
joy admiration | {thing} (couldn't|could not) have been better{end}
disappointment sadness | (couldn't|could not) be worse{plain-end}
annoyance disappointment | {thing} couldn't have been worse{plain-end}
sadness | (it|things|nothing) (doesn't|don't|never) get(s|) (any |)better{plain-end}
disapproval | I (don't|didn't|do not) (like|enjoy|love|trust|want|care for) {thing}( at all| one bit|){plain-end}
admiration joy | I (really |)(like|enjoyed|love|loved|adore) {thing}{end}
neutral approval | I don't (mind|hate|dislike) {thing}( at all|){plain-end}
love joy | I (can't|couldn't) (live without|get enough of) {thing}{end}
annoyance | I (can't|couldn't) stand {thing}{plain-end}
disappointment | (not what I expected|I expected more|nothing special|meh|could be better|I've seen better){plain-end}
disapproval annoyance | (not funny|that's not funny|this isn't helping|that doesn't help|not helpful){plain-end}
disappointment | (no|not much) (fun|joy|luck|progress) {when}{plain-end}
relief approval | no (pain|problems|stress|worries|drama) {when}{plain-end}
gratitude | (can't|I can't) thank you enough{end}
annoyance disapproval | thanks for nothing{plain-end}
sadness disappointment | I (don't|didn't) (feel|get) any (joy|pleasure|excitement) (from it|in it|){plain-end}
disapproval annoyance | (she|he|nobody) (doesn't|didn't|never) (help|listen|care|say thank you){plain-end}
confusion | I'm not sure (what to think|how I feel|what this is|I follow){plain-end}
disappointment | {thing} was fine, but (the rest|the service|the price|the end) (was a letdown|was terrible|ruined it){plain-end}
admiration approval | {thing} (started|looked) (badly|awful|slow|boring), but (it turned out great|ended brilliantly|I ended up loving it){plain-end}
sadness | (fine|it's fine|i'm fine|ok I guess), but (I cried in the car|I miss him|the nights are hard|nobody asks){plain-end}
annoyance | (fine|nice place|good food|great location), but (we waited an hour|the neighbours never shut up|they got the order wrong twice){plain-end}
fear nervousness | (it's ok|all good|I'm doing fine), but (what if it comes back|I'm scared of tomorrow|I can't stop worrying){plain-end}
joy | (long day|hard week|rough start|it rained all day|I'm exhausted), but (totally worth it|I loved every minute|I'm so happy|we won){end}
relief | (it was scary|it hurt a lot|the queue was long|we nearly missed it), but (it's over|he's fine|we made it|all good now){plain-end}
optimism | (it's hard|things are bad|I failed|we lost) (now|this time|), but (I'll try again|it'll get better|we won't give up|next year is ours){plain-end}
anger | (I like him|she's my friend|I tried to stay calm), but (what he did is unforgivable|she went way too far|I lost it){plain-end}
gratitude | (I had a terrible week|everything went wrong|I was so low), but (you were there|thank you for staying|my friends saved me){plain-end}
disappointment | (great|nice|good) idea, (bad|poor|shame about the) execution{plain-end}
`;

/** Praise that means the opposite: the situation gives it away. */
export const IRONY = `
annoyance | (oh |)(great|perfect|wonderful|lovely|fantastic|brilliant|awesome|just great|just perfect|super), (another|yet another|one more) (meeting|bill|delay|deadline|update|email from HR|parking ticket){plain-end}
annoyance | (oh |)(great|perfect|wonderful|brilliant|fantastic|just what I needed), (the car won't start|my phone died|it's raining again|the train is cancelled|now I'm locked out|they lost my bag|the wifi is down){plain-end}
annoyance | (exactly|just) what I (needed|wanted) (today|right now)(, a flat tyre|, more work|... another bill|: a broken boiler){plain-end}
annoyance | (yeah|oh yeah|sure|right), because (that worked so well last time|I have nothing better to do|that makes sense|who needs sleep|that always helps){plain-end}
annoyance | (I just love|don't you love|I simply adore|love) (waiting in line|being ignored|working weekends|when people cancel last minute|paying for other people's mistakes|cold coffee){plain-end}
annoyance | (what a|such a) (surprise|shock|pleasure)(, he's late again|, it's broken again|, she forgot|, no answer){plain-end}
annoyance disapproval | (nice|good|great) job (breaking it|ruining everything|waking the baby|, genius|, now it's worse){plain-end}
annoyance | (thanks|thank you) (so much |a lot |)for (nothing|waking me up|eating my lunch|telling everyone|the three hour wait){plain-end}
annoyance disapproval | (way to go|well done|congratulations|bravo|slow clap), (you broke it|genius|you made it worse|you woke everybody){plain-end}
disapproval | (yeah right|as if|sure you did|oh please|whatever you say|sure, jan)( lol|){plain-end}
annoyance | (fun|fun fact|great fun|how lovely): (I'm working on christmas|the flight is delayed six hours|I get to do it all over){plain-end}
annoyance | (living the dream|best day ever|lucky me|how exciting|can my day get any better)(, stuck at the office| 🙄|: food poisoning|, no heating in january|... not){plain-end}
annoyance | (so|very|super|real) (helpful|mature|classy|smart|nice), (as always|thanks|bro|really){plain-end} (🙄|)
annoyance | (wow|oh wow), (so|how) (generous|thoughtful|professional)( of them|): (a pizza for fifty people|ten cents|they read it and never replied){plain-end}
anger | (love|great) how (he never calls|they blame me for it|I do all the work and she gets paid){plain-end}
`;

/** Emoji and emoticons: alone, after a neutral sentence, against the words. `{x}` takes one of the list. */
export const EMOJI: Readonly<Record<string, string>> = {
  joy: '😊 😀 😃 😄 🙂 ☺️ 😁 🥳 :] :-D :D ^^ =D 🌞 🎉 😺 😸 🤗',
  excitement: '🤩 🎉 🥳 🎊 🙌 🚀 ✨',
  amusement: '😂 🤣 😆 😹 xD XD 😝 😜 💀💀',
  love: '😍 🥰 ❤️ 💕 😘 💖 💗 <3 💞 💘 💙 💋',
  gratitude: '🙏 🙏🏻 🙏🙏',
  admiration: '👏 👏👏 🔥🔥 💯 🤩',
  approval: '👍 👌 ✅ 👍🏽 🆗',
  optimism: '🤞 🤞🏼 🌈',
  caring: '🤗 🫂 💐 ❤️‍🩹',
  relief: '😌 😮‍💨 😅',
  pride: '💪 🏆 🥇 😎 🎓 🥹',
  sadness: "😢 😭 😞 😔 ☹️ 🙁 💔 :[ :-[ :'[ ;_; T_T 😿 🥺 😥 😓",
  disappointment: '😞 😕 😒 👎 :/ :-/ 😟',
  anger: '😡 😠 🤬 👿 💢 >:[ 😤 🖕',
  annoyance: '🙄 😒 😑 😤 -_- 🤦 🤦‍♀️ 😩 😫',
  fear: '😱 😨 😰 👻 😧',
  nervousness: '😬 😰 😖 😟 🫣 😥',
  disgust: '🤢 🤮 🤢🤢',
  embarrassment: '😳 🙈 🫣 🫠',
  confusion: '🤔 😕 🤷 🤷‍♂️ ❓ 😵‍💫 o_O',
  curiosity: '🤔 👀 🧐',
  surprise: '😮 😲 😯 🤯 :O :o 😳',
  remorse: '😔🙏 🥺 😣',
  disapproval: '👎 🙅 ❌ 🙅‍♀️',
  desire: '🤤 😋 🥺',
  grief: '🕊️ 🥀 ⚰️ 💔',
  neutral: '😐 🫥 😶 🤖',
};

/** Sentences that leave the mood to the emoji after them. */
export const OPEN_SENTENCES = `
(just|i just) (got|came) home
so that happened
(my|our) results are (in|here)
(she|he|mum|my boss) (called|texted|wrote back) {when}
(it's|its) (monday|friday|snowing|raining) (again|)
(back|off) to work
here we are
(I|i) saw (him|her|them) {when}
that's it then
(guess|you know) what day it is
my {kin} is coming over
(no|not) words
look at this
(tomorrow|today) is the day
one more week
you there
well
me {when}
this
the {pet} did it again
`;

/** Slang and chat shorthand. */
export const SLANG = `
admiration joy | (this|that|the song|your fit) (slaps|is fire|is lit|is dope|hits different|is goated|absolutely slays|is a vibe){end}
admiration | (you|she|he) (ate that|slayed|killed it|crushed it|understood the assignment|is the goat)( ngl|){end}
disappointment | (that|this|it) (sucks|is trash|is mid|was a flop|blows|is such a letdown){plain-end}
annoyance | (smh|ffs|omfg stop|istg|bruh|im so done|cba today|so over this|gimme a break|this is doing my head in|does my nut in){plain-end}
anger | (wtf|stfu|gtfo|af mad rn|im gonna lose it|big mad|this pisses me off){end}
amusement | (im dead|dying over here|i cant even lol|lmaooo stop|that sent me|kms lol|ded|pmsl){end}
sadness | (feeling kinda low|im not ok|in my feels|feelsbadman|got the blues|proper down|bummed af|cried my eyes out ngl){plain-end}
joy excitement | (lets goooo|hell yeah|heck yes|poggers|woot|hyped af|so stoked rn|buzzin|cant wait fr fr|W){end}
nervousness | (freaking out rn|stressed af|so anxious rn|big yikes, exam tmrw|bricking it|my anxiety is through the roof){plain-end}
fear | (nope nope nope|im shook and scared|crapping my pants|scared the hell outta me){plain-end}
gratitude | (tysm|thx m8|ty ty|cheers mate|appreciate ya|ur the best, thx){end}
love | (ily|luv u|ilysm|ur my fave human|love ya|bae is the best){end}
confusion | (idk man|wdym|huh??|im so lost rn|idgi|makes no sense to me){plain-end}
surprise | (omg what|no freaking way|im shook|holy crap|say what now|didnt see that comin){end}
desire | (need a nap so bad|craving tacos rn|i want it sm|gimme|take my money){plain-end}
neutral | (brb|afk|gtg|wyd|nm u|nvm|same time tmrw|k|kk|omw|lmk){plain-end}
disapproval | (thats cap|nah fam|hard pass|not cool bro|thats sus|im good, no thanks){plain-end}
caring | (u ok hun|hmu if u need me|hang in there bud|sending hugs|gws){plain-end}
remorse | (my bad|mb|sry|sorry bout that|i messed up big time|i feel like crap for saying it){plain-end}
relief | (dodged a bullet there|thank f its over|phew that was close|finally free){end}
embarrassment | (cringe, i said it out loud|i wanna die of shame lol|so awks|facepalm moment){plain-end}
disgust | (thats nasty af|barf|ew ew ew|i threw up a lil){plain-end}
`;
