/**
 * English messages by their form. Patterns run on small letters with straight apostrophes and without marks
 * other than commas and hyphens; the first that matches decides, so the order matters.
 */
import type { Intent } from '../intents.ts';

/** Thoughts of death or self-harm: never small talk, whatever else the message says. */
export const GRAVE =
  /\b(?:kill(?:ing)? myself|suicid(?:e|al)|end (?:my (?:own )?life|it all)|take my (?:own )?life|(?:want(?:ed)?|wish|going|ready|rather) (?:to die|i was dead|i were dead|be dead)|wish i (?:was|were) (?:dead|never born)|(?:don'?t|do not|no longer) want to (?:live|be alive|exist|wake up|be here any ?more)|(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?) myself|better off (?:dead|without me)|no reason to (?:live|go on)|should (?:just )?(?:disappear|die)|better if i (?:was|were|am) (?:gone|dead|not here|n't here)|self[- ]harm|(?:want to|going to|will|gonna) overdose)\b/i;

const YOU = '(?:you|u|ya)';

/** "My name is Lena": the name is what follows. */
export const INTRODUCTION =
  /^(?:(?:hi|hello|hey)[ ,]+)?(?:my name(?:'s| is)|i'?m called|(?:you can )?call me) (\p{L}{2,24})$/u;

/** One sentence, in small letters and without closing marks, against these; the first match decides. */
export const SENTENCE_PATTERNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'misunderstood',
    /^(?:no,? )?(?:that'?s|this is) not what i (?:said|mean|meant)|^you(?:'re| are)?(?: (?:really|just|still|clearly|don'?t|do not|not|never|even))* (?:not helping|understand(?: me)?(?: at all)?|get (?:it|me)|listening|getting it|listen(?: to me)?|misunderstood.*|repeating yourself|got (?:it|me|that) wrong)$|^(?:you|stop) (?:keep |just keep )?(?:saying the same|repeat(?:ing)? (?:yourself|me|what i say|everything)).*|^wrong$|^you make no sense|^you (?:don'?t|do not|never)(?: (?:really|even|actually))* care\b.*/,
  ],
  [
    'no-questions',
    /\b(?:stop|quit|don'?t) ask(?:ing)?\b|\b(?:no more|enough|too many) questions\b|\bjust listen\b/,
  ],
  [
    'insult',
    /\b(?:fuck|screw|damn|hate|despise) (?:you|u)\b|\bshut (?:the \w+ )?up\b|\b(?:stupid|dumb|useless|worthless|idiotic|crappy|shitty|lame) (?:bot|machine|program|ai|app|thing|robot|computer)\b|\b(?:you|u)(?:'?re| are| r)? (?:(?:so|such|just|really|very|too|an?|the|fucking|absolutely|totally|completely|kind of) )*(?:useless|stupid|dumb|worthless|idiot|moron|pathetic|terrible|awful|annoying|garbage|trash|sucks?|ridiculous|horrible|bad|worst|lame|boring|ugly|disgusting|waste|crap)\b|^(?:get lost|bite me)$/,
  ],
  [
    'affection',
    /^(?:and |but )?i (?:(?:really|just|think i|kind of|also|so|do) )*(?:love|like|adore|trust|miss(?:ed)?) (?:you|u|talking (?:to|with) (?:you|u))\b|\byou(?:'re| are) (?:like )?(?:my|a) (?:(?:best|only|good|real) )*friend\b/,
  ],
  [
    'praise',
    /^(?:wow |oh |aww? )*(?:you|u)(?:'?re| are| r) (?:(?:so|such|really|very|a|an|the|pretty|just|actually|quite) )*(?:nice|kind|sweet|great|good|best|amazing|wonderful|lovely|helpful|awesome|cute|smart|funny|brilliant|cool|perfect|understanding|clever|right)\b|^(?:good|well done|nice) (?:bot|job|work|one)$|^(?:that|this|it|you|talking to you)(?: really| actually)? (?:helps?|helped|is helping)(?: me)?(?: a lot| so much| a bit)?$|^that (?:was|is)(?: really| so| very)? (?:nice|kind|sweet|helpful)(?: of you)?$|^(?:wow |oh )?you (?:actually|really|do) (?:listen|understand|care|get (?:it|me))/,
  ],
  [
    'why-feel',
    new RegExp(
      `^(?:but |and )?why (?:do|are|did|were) ${YOU} (?:feel(?:ing)?|so )?(?: ?(?:like )?(?:that|this|so|sad|happy|low|anxious|relaxed|hurt|glad|irritated|cheerful|mellow|reserved|open-hearted|nervous|angry|mad|upset|worried|that way|this way|down|moved|grateful|caring|afraid|calm|good|bad|proud|hopeful|interested).*)$|^what (?:made|makes) ${YOU} (?:feel|so|sad|happy).*$|^what (?:happened to|caused) (?:your|ur) mood`,
    ),
  ],
  [
    'why-ask',
    new RegExp(`^why (?:do|did|are|would) ${YOU} (?:ask|asking|say|saying|want to know|care|think).*$`),
  ],
  [
    'how-are-you',
    new RegExp(
      `^(?:(?:and|so|hey|hi|hello|but|ok|well|then|good morning|good evening|thanks|thank you)[ ,]+)*(?:how (?:are|r) ${YOU}(?:[ ,]+(?:doing|feeling|today|now|right now|really|holding up|this (?:morning|evening|afternoon)|tonight|these days|then|yourself|after all that))*|how do ${YOU} feel(?: (?:today|now|right now|about (?:that|this|it|me|all this|us)))*|how(?:'s| is) (?:it going|your (?:day|mood|evening|morning|night)(?: so far)?|everything|life)|how (?:was|has) your (?:day|night|week)(?: been)?|what(?:'s| is) (?:up|your mood(?: like)?|new)|what(?: emotions?)? (?:are|do) ${YOU} feel(?:ing)?.*|what mood are ${YOU} in|(?:are|r) ${YOU} (?:(?:feeling|still|really) )*(?:ok|okay|alright|all right|fine|happy|sad|good|well|angry|mad|upset|hurt|tired|bored|anxious|nervous|lonely|in a (?:good|bad) mood)(?: .*)?|(?:what|how) about (?:you|u|yourself)|and (?:you|u|yourself)|${YOU} (?:ok|okay|good|alright)|tell me (?:about )?(?:how ${YOU} feel|your (?:mood|feelings))|wbu|hbu|what about your (?:feelings|mood|day))$`,
    ),
  ],
  [
    'are-you-human',
    new RegExp(
      `\\b(?:are|r) ${YOU} (?:(?:an?|the|really|actually|even|just|like|some|kind|sort|of|only|truly) )*(?:human|person|real|alive|conscious|sentient|living|someone|man|woman|girl|boy|guy|bot|robot|ai|a\\.i|machine|program|computer|chatbot|software|chat ?gpt|gpt.*|llm|language model|gemini|claude|algorithm|therapist|doctor|psychologist)\\b|\\bam i (?:talking|speaking|chatting|writing) (?:to|with) (?:an? )?(?:bot|ai|robot|machine|human|person|real|computer|someone)`,
    ),
  ],
  [
    'can-you-feel',
    new RegExp(
      `^(?:but )?${YOU} (?:can'?t|cannot|don'?t|do not) (?:(?:really|even|actually|truly) )*(?:feel|have feelings|have emotions)\\b|\\b(?:do|can|could) ${YOU} (?:(?:really|actually|even|truly|ever) )*(?:have|feel|experience|get)(?: any| real| actual| your own)*(?: feelings?| emotions?| anything| pain| sad(?:ness)?| happy| love| things?| stuff| lonely| hurt| angry| a mood| moods)*$|\\bare (?:your|ur) (?:feelings|emotions) (?:real|true|fake)|\\bhow can (?:a|an) (?:bot|machine|program|ai|computer) feel`,
    ),
  ],
  [
    'who-are-you',
    new RegExp(
      `^(?:(?:and|so|but|hey|hi|hello|wait)[ ,]+)*(?:(?:who|what)(?: exactly| the hell)? (?:are|r) ${YOU}(?: really| exactly| actually| anyway)?|who(?:'s| is) (?:this|there)|(?:tell me(?: something| more)?|talk) about yourself|introduce yourself|what(?:'s| is) (?:your|ur) name|do ${YOU} have a name|who (?:made|created|built|programmed) ${YOU}|what is emotiongpt|what kind of (?:ai|bot|model|thing|program).*|how (?:do|does) (?:${YOU}|this|it|emotiongpt) work)$`,
    ),
  ],
  [
    'what-can-you-do',
    new RegExp(
      `\\bwhat (?:can|do) ${YOU} (?:do|offer|know)(?: for me)?$|\\bwhat are ${YOU} (?:for|good at|able to do)$|\\bhow can ${YOU} help(?: me)?$|^what (?:is|are) (?:this|you) for$|^help$|^what can i (?:say|ask|tell)(?: you)?(?: here)?$`,
    ),
  ],
  [
    'remember',
    new RegExp(
      `\\b(?:do|did|will|can) ${YOU} (?:still )?remember\\b|\\bwhat (?:do|did) ${YOU} (?:know|remember|learn) about me\\b|\\bwhat (?:did|have) i (?:just |ever )?(?:say|tell|write|told|said|written|talk)\\b|^what(?:'s| is) my name$|^who am i$|\\bhave we (?:met|talked|spoken)\\b`,
    ),
  ],
  [
    'private',
    new RegExp(
      `\\b(?:is|are) (?:this|it|our \\w+|my \\w+|what i (?:say|write|type)|${YOU}) (?:\\w+ )?(?:private|safe|secure|secret|confidential|stored|saved|recorded|anonymous)\\b|\\bwho (?:(?:can|will|else|could)(?: can| will)? )?(?:see|read|reads|sees|knows?) (?:this|that|it|my|what|these|our|all)\\b|\\bare ${YOU} (?:recording|spying|watching|storing|saving|tracking)\\b|\\b(?:do|will|are|can) ${YOU} (?:going to )?(?:store|save|record|share|sell|send|tell (?:anyone|anybody|someone|others)|report|keep)\\b|\\bcan (?:anyone|anybody|someone|others|people) (?:read|see)\\b|\\bwhere (?:does|do|is|are) my (?:data|messages?|words|text)`,
    ),
  ],
  [
    'love-me',
    new RegExp(
      `\\b(?:do|would|could|can|will) ${YOU} (?:(?:really|even|actually|ever|still) )*(?:love|like|hate|miss|marry|want|judge|date) me\\b|\\b(?:are|can|could) (?:${YOU}|we) (?:(?:my|be|a) )*friends?\\b|\\b(?:will|would|can|could) ${YOU} be my\\b|\\bbe my (?:friend|girlfriend|boyfriend|therapist)\\b`,
    ),
  ],
  [
    'there',
    new RegExp(
      `^(?:hello |hey |so )?(?:(?:are|r) ${YOU} (?:still )?(?:there|here|listening|awake|with me|alive|reading(?: this)?)|${YOU} there|anyone there|anybody (?:there|here)|is (?:anyone|anybody|somebody|someone) (?:there|here)|(?:do|can) ${YOU} (?:(?:even|really|actually) )*(?:listen|hear me|understand(?: me| this| that)?|care(?: about me)?|get (?:it|me|that)|see (?:this|me)|read (?:this|me)))$`,
    ),
  ],
  [
    'may-i',
    /^(?:please )?(?:can|may|could) (?:i|we) (?:(?:just|please) )*(?:tell|talk|ask|share|vent|say|speak|rant|chat)\b.*$|^i (?:need|want|have|would like|'d like) to (?:tell you something|talk(?: to (?:someone|somebody|you))?|vent|get something off my chest|rant|share something)$|^i need (?:someone|somebody) to (?:talk to|listen)$|^(?:let's|let us) (?:talk|chat)$|^do you have (?:a moment|time|a minute)$/,
  ],
  [
    'advice',
    /\bwhat (?:should|can|could|do|shall|would|am) i (?:supposed to )?(?:do|say|tell|try|wear|write|answer|give|choose|make)\b|\b(?:any|some|your|need|want) (?:advice|tips?|ideas?|suggestions?)\b|\b(?:what|how) would you (?:do|suggest|advise|recommend|say)\b|\bhow (?:do|can|could|should) i (?:(?:even|ever|possibly|best|just) )*(?:deal|cope|stop|feel|calm|move on|get (?:over|through|past|better)|handle|forget|forgive|tell|talk|make it|survive|live with|go on|relax|sleep|manage|be (?:happy|happier|calm|stronger)|trust)\b|\bwhat (?:helps|would help)\b/,
  ],
  [
    'judge-me',
    /^(?:so |but |and )?(?:do you think (?:that )?i(?:'m| am)|am i) (?:(?:really|just|too|so|a|an|such a|that) )*(?:ugly|fat|stupid|dumb|boring|worthless|useless|failure|loser|crazy|weird|normal|annoying|burden|pathetic|unlovable|bad (?:person|mother|mom|father|dad|friend|son|daughter|partner|wife|husband)|monster|pretty|beautiful|smart|good (?:person|mother|mom|father|dad|friend))\b/,
  ],
  [
    'weigh',
    /^(?:so |but |and |do you think )*(?:should i|shall i|do you think (?:i should|i am|i was|i'm)|am i (?:wrong|right|crazy|overreacting|a bad|the bad|too|being|stupid|normal|selfish|weird|ok|okay|going)|is it (?:ok|okay|wrong|normal|bad|weird|my fault|stupid|selfish|possible|worth)|is (?:this|that) (?:ok|okay|normal|wrong|my fault)|was (?:i|it|that) (?:wrong|my fault|stupid|selfish|right|a mistake)|would (?:it|you think))\b/,
  ],
  ['leave', /^(?:please |just |now )*(?:leave me (?:alone|in peace)|go away)$/],
  [
    'distrust',
    /^(?:but )?i (?:do not|don'?t|can'?t|cannot) (?:really )?(?:trust|believe|like) (?:you|u|this)$/,
  ],
  ['introduces', INTRODUCTION],
  [
    'topic',
    /^(?:so |ok |well )?what (?:should|shall|can|do|could) we (?:talk|chat|speak) about$|^(?:you (?:choose|decide|pick)|your (?:turn|choice)|(?:ask|tell) me (?:something|anything)|surprise me|i (?:don'?t|do not) know what to (?:talk about|say|write|tell you))$/,
  ],
  [
    'cannot-do',
    /^(?:(?:please|hey|ok|can you|could you|would you|will you|now) )*(?:give|show|write|sing|play|make|explain|translate|calculate|find|search|look up|define|draw|code|solve|summari[sz]e|generate|create|remind|set|open|call|send|order|book|list|count|spell|google)\b(?! up\b).*$|^(?:(?:please|can you|could you|would you) )*tell (?:me )?(?:a|an|another|some) (?:(?:funny|short|good|bedtime) )*(?:joke|story|poem|riddle|fact|fun fact|secret)s?$/,
  ],
  [
    'plea',
    /^(?:(?:please|oh|can you|could you|would you|will you|just|you need to|i need you to) )*(?:help(?: me)?(?: please)?(?: with (?:this|that|something|it))?|cheer me up|comfort me|distract me|talk to me|say something(?: (?:nice|kind|to me))?|hug me|stay with me|be with me|don'?t (?:go|leave)|calm me down|make me (?:feel better|smile|laugh|happy)|tell me (?:something|it(?:'s| will be) .*|something (?:nice|good)))(?: please)?$|^i need (?:your )?help$|^i need (?:a hug|comfort)$/,
  ],
];

/** The whole message, in small letters and without marks, against these. */
export const MESSAGE_PATTERNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'greeting',
    /^(?:(?:oh|well) )?(?:hi+|hello+|hey+|hiya|heya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|evening|sup|hi there|hello there|hey there|hallo)(?: (?:there|again|you|everyone|friend|bot|companion|emotiongpt|my friend|dear))*$/,
  ],
  [
    'good-night',
    /^(?:(?:ok|okay|well|thanks|thank you|alright|anyway|so)[ ,]+)*(?:good ?night|nighty? ?night|gn|sleep well|(?:i'?m|i am) (?:going|off) to (?:bed|sleep)(?: now)?|time (?:for bed|to sleep)|sweet dreams)(?:[ ,]+.{0,24})?$/,
  ],
  [
    'goodbye',
    /^(?:(?:ok|okay|well|thanks|thank you|alright|anyway|so)[ ,]+)*(?:(?:good ?)?bye+(?: bye)?|see (?:you|ya|u)(?: .{0,20})?|cya|ttyl|talk (?:to you )?later|(?:i )?(?:gotta|got to|have to|need to|must|should) (?:go|run|leave)(?: now)?|i'?m (?:leaving|off|going)(?: now)?|farewell|take care|until (?:next time|tomorrow|later)|later|cu)(?: (?:for now|then|now|everyone|friend|bot))*$/,
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|oh|wow|well|yes|great|aww?|no|haha)[ ,]+)*(?:(?:many |so many )?thanks|thank (?:you|u|ya)|thx|ty|tysm|cheers|much appreciated|i appreciate (?:it|that|you|this))(?:[ ,](?!.*\b(?:but|though|however)\b).{0,60})?$/,
  ],
  [
    'sorry',
    /^(?:(?:oh|ok|no|hey|i'?m|i am|so|really|very|im)[ ,]+)*(?:sorry|my bad|apologi[sz]e|i apologi[sz]e|apologies|forgive me)(?: (?:about|for) (?:that|it|this|what i said|everything|being (?:rude|mean|harsh)|earlier)|[ ,]+i (?:didn'?t mean (?:it|that|to)|was (?:rude|mean|angry)).*)?$/,
  ],
  ['laugh', /^(?:(?:ha|he|hi|ho|ja){2,}h?|lo+l+|lmao+|rofl|lmfao|xd|hehe+|haha+)(?: .{0,12})?$/],
  [
    'what',
    /^(?:what|huh|wdym|what do (?:you|u) mean(?: by (?:that|this))?|i don'?t (?:get|understand)(?: (?:it|that|you|your question|what you mean))?|pardon|excuse me|come again|sorry what)$/,
  ],
  [
    'yes',
    /^(?:(?:oh|well|i guess|i think|hmm+|um+|ok|definitely|very|kind of|sort of) )*(?:yes+|yea+h*|yep+|yup|yeah? (?:i (?:do|am|did|guess|think(?: so)?|have|was)|it (?:is|does|was|did)|exactly|a (?:bit|little)|please|sure|right|true)|sure|of course|definitely|exactly|absolutely|correct|true|indeed|right|that'?s (?:right|true|it|correct)|i (?:do|am|did|think so|guess so|guess)|a (?:bit|little)|kind of|sort of|maybe a (?:bit|little)|very much|totally|yes (?:please|i (?:do|am|did)|it (?:is|does|was)|exactly))$/,
  ],
  [
    'no',
    /^(?:(?:oh|well|i guess|hmm+|um+|ok) )*(?:no+|nope+|nah+|not really|not at all|never|no (?:i (?:don'?t|am not|'m not|didn'?t|haven'?t|can'?t)|not really|it (?:isn'?t|doesn'?t|wasn'?t)|thanks|thank you|one|way|never)|i (?:don'?t|didn'?t|haven'?t) think so|i don'?t|not yet|not now|i'?d rather not|i don'?t want to(?: talk| talk about (?:it|that|this))?|rather not)$/,
  ],
  [
    'unsure',
    /^(?:(?:hmm+|um+|well|honestly|oh|maybe|really) )*(?:i (?:really |honestly |just )?(?:don'?t|do not) (?:really |even )?know(?: (?:really|yet|anymore|why|how|what to (?:say|do)))?|idk|dunno|not sure|i'?m not sure|maybe|perhaps|hard to say|no idea|i have no idea|who knows|it depends|hmm+|i can'?t (?:say|tell|explain(?: it)?)|i guess|possibly|i don'?t know)$/,
  ],
  [
    'ok',
    /^(?:(?:oh|ah|well|hmm+)[ ,]+)*(?:o+k+(?:ay)?|kk?|alright|all right|i see|got it|understood|fair enough|makes sense|cool|nice|wow|oh|ah|aha|mm+|mhm+|hm+|interesting|sounds good|fine by me|i know|i understand|whatever|anyway|so|well)(?: (?:then|ok|okay))*$/,
  ],
  [
    'well',
    /^(?:(?:oh|well|yes|yeah|hi|hey|thanks|thank you|i guess)[ ,]+)*(?:i'?m |i am |im |i feel |i'?m doing |doing |feeling |all |pretty |quite |very |so )*(?:fine|good|ok|okay|alright|all right|great|well|not bad|not too bad|so so|meh|the same|same|as always|as usual|can'?t complain|nothing much|not much|nothing(?: special| really)?|nm)(?:[ ,]+(?:too|thanks|thank you|today|so far|actually|i guess|here|now|really|enough))*$/,
  ],
  ['may-i', /^(?:it'?s|its) (?:complicated|a long story|hard to (?:say|explain|talk about)|nothing)$/],
  [
    'unclear',
    /^(?:test(?:ing)?(?: (?:1|one|test|123|message))*|[bcdfghjklmnpqrstvwxz]{4,}|(?:asd|qwe|sdf|jkl|dfg|fgh)\w*|bla(?: ?bla)*|foo(?: ?bar)?|(\w)\1{3,})$/,
  ],
];

/** Questions about what is to come or in somebody else's heart, which nobody could answer. */
export const UNKNOWABLE =
  /^(?:and |but |so )?(?:do (?:you|u) think (?:he|she|they|it|that|things|we)|will (?:i|it|he|she|they|we|things|this))\b/;
export const WHAT_IF = /^(?:and |but |so )?what if\b/;
/** Questions that contain the person and still ask for facts. */
export const FACTUAL =
  /^(?:what time|how (?:many|much|far|old|long))\b|\b(?:find|buy|get|download|learn|watch|cook|install|use|fix|open|change)\b/;
export const QUESTION_START =
  /^(?:(?:and|so|but|hey|ok|also|well|please|then)[ ,]+)*(?:(?:what(?! a\b)|who|whom|whose|where|when|which|why|how(?! (?:nice|sad|cool|lovely|wonderful|awful)\b)|whats|whos|wheres|hows)\b|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have) (?:i|you|u|he|she|it|we|they|the|my|your|his|her|their|this|that|there|any\w*|some\w*|every\w*|people|a|an)\b)/;
export const OWN_CONCERN =
  /\b(?:i|me|my|mine|myself|i'm|i've|we|us|our|he|she|him|her|they|them|life|people|everyone|anyone|nobody)\b/;
export const TO_YOU = /\b(?:you|u|your|ur|yours|yourself|you're)\b/;
