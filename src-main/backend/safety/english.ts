/** How people say in English that somebody is in danger: first the person, then somebody else. */
import { about, cues, pattern, type Rule, type SafetyLanguage } from './rule.ts';

/** Up to `most` words between two parts of a rule, none of which takes the meaning back. */
const gap = (most: number): string =>
  `(?:(?!(?:not|never|no|nobody|without|hardly|cannot)\\b)[\\w'-]+,? ){0,${most}}`;

/** The person, who is left out at the beginning of many a message. */
const i = (most: number): string =>
  `(?:\\bi ${gap(most)}|^(?:and |but |so |honestly |sometimes |just |still )?)`;
/** Wanting, planning, nearly doing. */
const INTENT =
  '(?:am(?= (?:end|tak|kill|hang|jump|overdos)ing)|want(?:ed)? to|going to|about to|plan(?:ning|ned)? (?:to|on)|a plan to|(?:think|thinking|thought|thoughts) (?:about|of)|' +
  'feel(?:ing)? like|need to|have to|will|might|may|could|would|should|decided to|ready to|try(?:ing)? to|tried to|' +
  'attempt(?:ed|ing)?(?: to)?|consider(?:ing|ed)?|intend to|rather|can not stop thinking (?:about|of)|the urge to|urges? to)';
/** Ending one's own life, in the form that follows an intent. */
const ENDING =
  '(?:kill(?:ing)? myself|unaliv(?:e|ing) myself|end(?:ing)? (?:it all|everything|my (?:own )?life)|tak(?:e|ing) my (?:own )?life|' +
  '(?:commit(?:ting)? )?suicide(?! (?:rate|prevention|squad|statistic|hotline|note|watch|bomb|rates)\\b)|hang(?:ing)? myself|' +
  'shoot(?:ing)? myself(?! in the foot)|drown(?:ing)? myself|slit(?:ting)? my wrists?|cut(?:ting)? my wrists|' +
  'kms\\b|overdos(?:e|ing)(?! on (?:chocolate|sugar|sweets|candy|coffee|caffeine|netflix|\\w* ?videos?|memes?|tv|music|pizza|food|vitamins?|carbs|news|series|\\w*tok))|' +
  'jump(?:ing)? (?:off|from|out of|in front of) (?:(?:the|a|my|that|this) )?(?:\\w+ )?(?:bridge|roof|building|balcony|cliff|window|train|bus|car|truck|tracks))';
const PERSON =
  '(?:husband|wife|boyfriend|girlfriend|partner|ex|fiancee?|dad|daddy|father|mom|mum|mother|parents?|stepfather|stepdad|' +
  'stepmother|stepmom|step-?father|uncle|aunt|brother|sister|grandfather|grandpa|grandmother|grandma|cousin|son|daughter|' +
  'roommate|flatmate|coach|teacher|boss|neighbou?r|friend|bf|gf|kid|child|baby|toddler|student|niece|nephew|colleague|classmate|' +
  'he|she|they)';
/** Somebody whom one can own a worry about. */
const OTHER = `(?:\\b(?:my|our|a|his|her) (?:[\\w']+ ){0,3}${PERSON}\\b(?: of mine)?|\\b(?:he|she|they|someone|somebody)\\b)`;
const SELF_OF_OTHER = '(?:him|her|them) ?sel(?:f|ves)';
const ENDING_OF_OTHER =
  `(?:kill(?:ing|s)? ${SELF_OF_OTHER}|end(?:ing)? (?:it all|(?:his|her|their) (?:own )?life)|` +
  `tak(?:e|ing) (?:his|her|their) (?:own )?life|(?:about|of|commit|committing|considering|attempted|attempting) suicide|hang(?:ing)? ${SELF_OF_OTHER}|` +
  `die\\b(?! (?:of|from|for|laughing)\\b))`;

/** Cut, burnt and hurt by accident. */
const MISHAP =
  /\b(?:shav\w*|cook\w*|paper|kitchen|stove|oven|iron|tea|coffee|practi[cs]e|training|football|soccer|gym|playing|accident\w*|by mistake|fell|slipp\w*|glass|grill|sport|skating|bike|cat|diet|sugar|hair)\b/;
/** Said with a laugh, or of a thing that nobody dies of. */
const JOKE =
  /\b(?:jokes?|show|so cute|lol|lmao|haha+|rofl|jk|laughing|funny|meme|cringe|cute|embarrass\w*|homework|taxes|monday|meeting|hungry|pizza|exam|game|level|score|spoil\w*)\b/;
/** A place or an occasion that one may be tired of. */
const PLACE =
  /\b(?:party|bar|boring|meeting|job|work|office|school|class|city|town|country|hotel|concert|club|home yet|go to the)\b/;

/** Speaks of somebody else, and of nothing that happens to the person. */
const NOT_THE_PERSON =
  /^(?!.*\bi (?:am|can|have|feel)\b).*\b(?:husband|wife|dad|father|mom|mum|mother|son|daughter|baby|friend|brother|sister|he|she)\b/;

const suicide = about('suicide', 'explicit');
const hintedSuicide = about('suicide', 'indirect');
const selfHarm = about('self-harm', 'explicit');
const hintedSelfHarm = about('self-harm', 'indirect');
const abuse = about('abuse', 'explicit');
const hintedAbuse = about('abuse', 'indirect');
const violence = about('violence', 'explicit');
const medical = about('medical', 'explicit');

/** Nothing takes it back in the words right before: "I would never", "I am not planning to". */
const NOT_DENIED = "(?<!\\b(?:not|never|no|nobody|without|against|stop me from)\\b(?: [\\w']+){0,5} )";
/** What hardly ever means anything else, whoever says it and however. */
const PLAINLY =
  '\\b(?:kill(?:ing)? myself(?! (?:laughing|with work|to get|over|for forgetting|trying|at the gym))|unaliv(?:e|ing) myself|end(?:ing)? my (?:own )?life(?! (?:sentence|insurance))|' +
  'tak(?:e|ing) my own life|(?:end|ending) it all|hang(?:ing)? myself(?! up)|shoot(?:ing)? myself(?! in the foot)|drown(?:ing)? myself(?! in work)|throw(?:ing)? myself (?:in front|off|under|out of|into traffic|down)|slit(?:ting)? my wrists?|commit(?:ting)? suicide|my (?:own )?suicide(?! (?:squad|prevention|awareness)))';
/** Of other people, of the subject, or with a laugh. */
const OF_THE_SUBJECT =
  /\b(?:he|she|they) (?:\w+ ){0,3}(?:wants?|will|said|says|is|are|going|tried) .{0,20}\bit all|\b(?:people|someone who|anyone who|others who|prevention|hotline|essay|thesis|statistics?|rates?|lol|lmao|haha+|funny|hungry|monday|homework|taxes)\b/;

const SUICIDE: readonly Rule[] = [
  suicide(
    pattern(
      '\\b(?:all (?:that )?i (?:\\w+ )?want|what i (?:\\w+ )?want) (?:\\w+ ){0,2}is (?:for it )?to (?:just )?(?:die|be dead|end)',
    ),
    JOKE,
  ),
  suicide(
    pattern(
      '\\b(?:i|my|the) (?:\\w+ ){0,3}(?:pills|rope|gun|noose|razor blades?) (?:are |is |all )*ready\\b',
    ),
  ),
  suicide(pattern('\\bwish (?:\\w+ ){1,3}(?:would )?(?:just )?kill me\\b'), JOKE),
  suicide(
    pattern(
      '\\b(?:almost|nearly|about to|was going to|wanted to) (?:have )?jump(?:ed)? (?:off|from|in front)',
    ),
    /board|pool|couch|lake|seat|chair|bus/,
  ),
  suicide(
    pattern(
      '\\b(?:not|no longer) (?:\\w+ ){0,2}(?:see|have|find|know) (?:a|any|one|another) (?:single |good )?reason (?:left )?(?:to|why i should) (?:live|be alive|stay alive|keep living|go on living|stay)\\b',
    ),
  ),
  hintedSuicide(
    pattern(
      '\\bi (?:\\w+ )?(?:hate|can not stand) (?:being alive|living|existing|waking up)(?:$|[^\\w ]| every| so| anymore)',
    ),
  ),
  suicide(pattern(NOT_DENIED, PLAINLY), OF_THE_SUBJECT),
  suicide(pattern('\\bwhy (?:should|do|would) (?:i )?not (?:i )?(?:just )?', ENDING), JOKE),
  suicide(
    pattern(
      i(5),
      '(?:want to|going to|ready to|about to|decided to|need to) (?:just |finally )?(?:end it|be done with it)(?:$|[^\\w ]| tonight| now| today| for good| already| soon)',
    ),
    /\b(?:call|meeting|relationship|with (?:him|her|my)|subscription|contract)\b/,
  ),
  suicide(
    pattern('\\b(?:jumping|jump)(?:$|[^\\w ]| off| from| into traffic)'),
    /^(?!.*\b(?:bridge|roof|rooftop|ledge|balcony|cliff|tracks|building|tower)\b)(?!.*\binto traffic)|^(?!.*\bi\b)|^(?!.*\b(?:think\w*|thoughts?|imagin\w*|consider\w*|want|going|urge|plan\w*|about to|tempted)\b)|board|pool|bungee|parachute|lake/,
  ),
  suicide(
    pattern(
      '\\b(?:going to|will|want to|about to|could|might) (?:just )?(?:take|swallow) (?:them all|all of them|every one of them|the whole|all (?:of )?my (?:pills|meds|tablets))',
    ),
  ),
  suicide(
    pattern(
      '\\bnot (?:think|feel like|feel|believe|know if) (?:that )?i (?:really )?(?:want to|wanna|can) (?:live|be alive|exist|be here|go on living)\\b',
    ),
    PLACE,
  ),
  suicide(
    pattern(
      '\\b(?:death|dying|being dead) (?:would be|is|sounds|seems|feels) (?:so |much )?(?:better|easier|a relief|like a relief|nice|peaceful|the answer|an option)\\b',
    ),
    JOKE,
  ),
  suicide(
    pattern(
      '\\b(?:the|my|these|those|having|with|have|had|get|intrusive) (?:\\w+ ){0,3}(?:thoughts (?:of|about) (?:suicide|dying|killing myself)|suicidal (?:thoughts|ideation|urges))\\b',
    ),
    /\bno (?:\w+ ){0,2}(?:thoughts|suicidal)|\bnot have\b|\b(?:listening|song|people|patients|treat\w*|someone|anyone)\b/,
  ),
  suicide(
    pattern(
      '\\b(?:part|half|all|everything|something) (?:of|in|inside) me (?:\\w+ ){0,3}(?:wants?|wanted) (?:to (?:die|be dead|end (?:it|my life|everything)|kill)|(?:it|this|everything) to end)',
    ),
  ),
  suicide(
    pattern(
      '\\bsuicide (?:is|has been|was|keeps|crosses|crossed) (?:\\w+ ){0,3}(?:my mind|in my head|an option|the answer|the only)\\b',
    ),
  ),
  suicide(
    pattern(
      '\\b(?:looked up|looking up|search\\w*|googl\\w*|research\\w*) .{0,24}\\b(?:ways? to (?:die|kill|end my)|how to (?:die|kill myself)|suicide methods?|lethal)\\b',
    ),
  ),
  suicide(
    pattern(
      '\\b(?:wrote|written|writing|leaving|left) (?:\\w+ ){0,3}(?:goodbye|suicide|farewell) (?:letters?|notes?|messages?)\\b',
    ),
    new RegExp(
      `${OTHER} (?:has |have )?(?:wrote|written|left|is leaving)|\\b(?:colleague|job|retire\\w*|team|school)\\b`,
    ),
  ),
  suicide(
    pattern(
      '\\bi (?:\\w+ ){0,3}deserve to die\\b|\\b(?:i|me) (?:\\w+ ){0,2}better dead\\b|\\bi (?:should|shall) not (?:be alive|exist|have been born)\\b',
    ),
  ),
  suicide(pattern(i(6), INTENT, ' ', gap(2), ENDING), JOKE),
  suicide(pattern('\\bshould i ', gap(1), ENDING), JOKE),
  suicide(
    pattern(
      i(4),
      '(?:want to|would like to|going to|need to|plan to|ready to|wish i could|should|prefer to) (?:just |only |really |simply )?(?:die|be dead|be gone for good)\\b',
      '(?! (?:of|from|my hair|laughing|for (?:a|that|some|colour)|to)\\b)',
    ),
    JOKE,
  ),
  suicide(pattern('\\bi wish (?:that )?(?:i (?:was|were)|to be) (?:just )?dead\\b')),
  suicide(pattern('\\bi hope (?:that )?(?:i|to) (?:just )?(?:die|never wake up|do not wake up)\\b'), JOKE),
  suicide(pattern('\\bi would rather be dead\\b')),
  suicide(pattern('\\b(?:i would )?rather die than (?:live|go on|keep|continue|stay|be alive)\\b')),
  suicide(
    pattern(
      i(3),
      '(?:do not|no longer|never) (?:really |even )?want to (?:live|exist|be alive|stay alive|keep living|go on living|wake up)\\b',
      '(?! (?:in|with|at|on|there|here|near|next|under|off|by|together|forever|early|so early|for work)\\b)',
    ),
  ),
  suicide(
    pattern(
      i(3),
      '(?:am|feel|feeling|been|become|becoming|getting|get) ',
      gap(3),
      'suicidal\\b(?! (?:people|tendencies))',
    ),
  ),
  suicide(
    pattern(
      '\\b(?:i |my )',
      gap(5),
      '(?:suicidal (?:thoughts|ideation|urges)|thoughts (?:of|about) (?:suicide|dying|death|killing myself))',
    ),
    /\bno (?:suicidal|thoughts)\b|\b(?:listening|song)\b/,
  ),
  suicide(
    pattern('\\b(?:i |my )', gap(5), 'suicide note\\b'),
    new RegExp(`\\bmy (?:\\w+ ){0,2}${PERSON}(?:'s)? `),
  ),
  suicide(
    pattern('\\b(?:my suicide|i plan\\w*\\b.{0,40}\\bsuicide)\\b'),
    /\bmy suicide (?:squad|prevention)\b/,
  ),
  suicide(pattern('\\bno (?:other )?reason (?:left )?(?:for me )?to (?:live|be alive|stay alive)\\b')),
  suicide(pattern('\\bnothing (?:left )?to live for\\b')),
  suicide(pattern('\\b(?:life|living) (?:is|feels) not worth (?:living|it)\\b')),
  suicide(
    pattern(
      '\\b(?:dying|death|suicide|killing myself) ',
      gap(3),
      '(?:only|best|easiest) (?:way|option|solution|choice|answer)\\b',
    ),
  ),
  suicide(
    pattern('\\bbetter off (?:if i (?:was|were) (?:dead|gone)|dead)\\b'),
    new RegExp(`${OTHER} (?:says|said|thinks)`),
  ),
  suicide(pattern('\\b(?:way|method|ways) (?:for me )?to (?:kill myself|die)\\b')),
  suicide(
    pattern(
      '\\bhow (?:can|do|could|would|should|to) (?:i )?(?:kill myself|die(?: without| painless| quick| peaceful|$))',
    ),
  ),
  suicide(
    pattern(
      '\\bhow many (?:pills|tablets|\\w+ pills) (?:does it take|would it take|do i need|to) .{0,12}(?:die|kill)\\b',
    ),
  ),
  suicide(
    pattern(
      '\\bi ',
      gap(3),
      '(?:took|taken|swallowed) ',
      gap(3),
      '(?:all|whole|entire|bunch|bottle|box|pack|handful|lots?|too many|overdose)\\b.{0,24}\\b(?:pills?|tablets?|meds|medication|medicine)\\b',
    ),
    /\b(?:by accident|accidentally|by mistake|vitamins?)\b/,
  ),
  suicide(
    pattern(i(3), '(?:want to|going to|will|about to) (?:just )?jump\\b'),
    /^(?!.*\b(?:roof|bridge|ledge|balcony|cliff|tracks|building|window)\b)|board|pool|bungee/,
  ),
  suicide(
    pattern('\\b(?:want to|going to|about to|could) pull the trigger\\b'),
    /^(?!.*\b(?:gun|pistol|rifle|head|myself)\b)/,
  ),
  suicide(pattern('(?:^|[^\\d\\w ] ?|\\b(?:to|will|just|might) )kms\\b'), /\d ?kms\b|\b(?:lol|lmao|haha)\b/),
  hintedSuicide(pattern('\\bi wanted to (?:die|be dead|kill myself|disappear forever)\\b'), JOKE),
  hintedSuicide(
    pattern(
      '\\bi ',
      gap(1),
      'can not (?:go on|keep going|live like this)(?: like this)?(?: anymore| any longer| much longer)?(?:$|[^\\w ])',
    ),
  ),
  hintedSuicide(
    pattern('\\b(?:so |just )?tired of (?:living|being alive|life|existing)(?:$|[^\\w ]| anymore)'),
  ),
  hintedSuicide(
    pattern('\\bpoint of (?:living|life|going on|being alive|existing|my life)(?:$|[^\\w ]| anymore)'),
  ),
  hintedSuicide(pattern('\\bbetter off (?:without me|if i (?:was|were) not|if i did not)\\b'), /\bsays?\b/),
  hintedSuicide(
    pattern('\\b(?:world|everyone|family|they|people) would be (?:fine|happier|better) without me\\b'),
  ),
  hintedSuicide(
    pattern(
      '\\bi ',
      gap(3),
      '(?:want to|wish i could) (?:just )?(?:disappear|vanish)(?: forever| for good| and never|$|[^\\w ])',
    ),
    PLACE,
  ),
  hintedSuicide(
    pattern(
      '\\b(?:do not|can not) (?:see|imagine|have) (?:a |any )?(?:future|way out)(?: for myself| for me|$|[^\\w ])',
    ),
  ),
  hintedSuicide(
    pattern(
      '\\b(?:i am|i feel like|feel like|being) ',
      gap(4),
      'burden (?:to|on|for) (?:every|my|them|him|her|other)',
    ),
  ),
  hintedSuicide(
    pattern(
      '\\bi wish (?:that )?i (?:had never been|was never|were never|was not|had not been) born\\b|\\bnever asked to be born\\b',
    ),
  ),
  hintedSuicide(pattern('\\bi ', gap(2), 'do not want to be here (?:anymore|any longer)\\b'), PLACE),
  hintedSuicide(
    pattern(
      '\\bsa(?:id|ying|y) (?:my )?goodbyes?\\b.{0,40}\\b(?:know why|for good|forever|things|tonight)|\\bmy things (?:away )?and said (?:my )?goodbye',
    ),
  ),
  hintedSuicide(
    pattern(
      '\\b(?:nobody|no one|no-one) would (?:even )?(?:notice|miss me|care) if i (?:was|were|am|died|disappeared|left)\\b|\\bwould miss me if i died\\b',
    ),
  ),
  hintedSuicide(
    pattern('\\b(?:want|wish) (?:the pain|it all|everything|it) to (?:just )?(?:stop|end)\\b'),
    /\b(?:noise|rain|meeting|music|song|war)\b/,
  ),
  hintedSuicide(
    pattern(
      '\\b(?:fall asleep|go to sleep) and (?:not|never) wake up\\b|\\bif i (?:did not|never) (?:wake|woke) up\\b',
    ),
  ),
  hintedSuicide(
    pattern(
      '\\bno hope (?:left )?(?:for me|anymore|left)\\b|\\blost (?:all )?(?:hope and|my will|the will|all will|will) .{0,12}\\blive\\b|\\blost all hope\\b',
    ),
  ),
  hintedSuicide(
    pattern(
      '\\b(?:think|thinking|thoughts|imagine|imagining|fantasi\\w+|picture|picturing) ',
      gap(3),
      '(?:driving into|crashing (?:my|the) car|stepping (?:in front of|into)|walking into traffic|not waking up|dying)\\b',
    ),
    /\bafraid of\b/,
  ),
  hintedSuicide(
    pattern(
      '\\bdo not care (?:if|whether) i (?:live|die|wake up)\\b|\\bnot (?:mind|care) if i (?:got|was|were|get) (?:hit|run over)\\b',
    ),
  ),
  hintedSuicide(
    pattern('\\b(?:life|living) (?:has|makes|have) (?:no|zero) (?:meaning|sense|point|purpose)\\b'),
  ),
  hintedSuicide(
    pattern(
      '\\bno (?:reason|point) (?:left )?(?:to|in) (?:keep going|keep living|going on|go on|be here|living)\\b',
    ),
  ),
  hintedSuicide(pattern('\\bgiv(?:en|ing) up on (?:life|living|myself|everything)\\b')),
  hintedSuicide(
    pattern(
      '\\b(?:soon|tomorrow|tonight) (?:it|this|everything) will (?:all )?be over\\b.{0,60}\\b(?:worry|nobody|no one|me|pain|suffer)',
    ),
    PLACE,
  ),
  hintedSuicide(
    pattern('\\b(?:my|the) last (?:message|letter|words|goodbye)\\b'),
    /\b(?:read|send you|saw|reply to|did you get)\b/,
  ),
  hintedSuicide(
    pattern(
      '\\bnot safe (?:with|by|around|from) myself\\b|\\bdo not trust myself (?:to be|alone|with|right|tonight)\\b',
    ),
  ),
];

const SELF_HARM: readonly Rule[] = [
  selfHarm(
    pattern(
      '\\b(?:bang|hit|slam|smash)(?:ing|ed|med)? my head (?:against|into|on) (?:the|a) (?:wall|floor|door|table)',
    ),
    /\b(?:bug|code|homework|project|accident\w*|slipped|fell)\b/,
  ),
  selfHarm(
    pattern(
      i(4),
      '(?:want|need|urges?|going|tempted) to (?:\\w+ )?cut(?:$|[^\\w ]| so| again| tonight| really| myself)',
    ),
    MISHAP,
  ),
  selfHarm(
    pattern(i(5), INTENT, ' ', gap(2), '(?:hurt|harm|cut|injure|burn|punch|stab|hit)(?:ing)? myself\\b'),
    MISHAP,
  ),
  selfHarm(
    pattern(
      '\\bi ',
      gap(4),
      '(?:cut|cutting|burn(?:ed|ing|t)?|harm(?:ed|ing)?|punch(?:ed|ing)?|hit|hitting|stabbed|scratch(?:ed|ing)?) myself\\b',
    ),
    MISHAP,
  ),
  selfHarm(
    pattern(
      `(?:\\bi |^)(?:(?:am|have|been|have been|started|keep|still|sometimes|often|just|again|relapsed|to|and|always) ){0,4}self[ -]?harm`,
    ),
  ),
  selfHarm(
    pattern('\\bi (?:\\w+ ){0,3}cut (?:again|tonight|last night|deeper|too deep)(?:$|[^\\w ]| and)'),
    MISHAP,
  ),
  selfHarm(pattern(NOT_DENIED, '\\b(?:hurting|harming|cutting|burning|injuring) myself\\b'), MISHAP),
  selfHarm(
    pattern(
      '\\b(?:want|need|urge|urges|going|tempted) to (?:\\w+ )?(?:cut|slice|carve|burn) (?:my|into my|open my) (?:\\w+ )?(?:skin|arms?|wrists?|thighs?|legs?|open)\\b',
    ),
  ),
  selfHarm(pattern('\\bi can not stop cutting(?: myself)?(?:$|[^\\w ])')),
  selfHarm(
    pattern(
      '\\b(?:cut|cutting|burn|burned|burnt|burning|slice|sliced) my (?:own )?(?:arms?|wrists?|thighs?|legs?|skin|stomach)\\b',
    ),
    MISHAP,
  ),
  selfHarm(
    pattern(
      '\\bcuts (?:that )?i (?:made|did)\\b|\\b(?:i|myself|make myself|arms?|skin)\\b.{0,30}\\b(?:until (?:they|it|i) (?:bleeds?|bruise)|make myself bleed)\\b|\\bmake myself bleed\\b',
    ),
    MISHAP,
  ),
  selfHarm(
    pattern(
      '\\bi ',
      gap(3),
      '(?:burn|burned|burnt|burning|cut|hit|hurt) (?:my|myself)\\b.{0,30}\\bon purpose\\b',
    ),
  ),
  hintedSelfHarm(pattern('\\bdid something to my (?:arms?|wrists?|legs?)\\b')),
  hintedSelfHarm(pattern('\\blong sleeves\\b.{0,30}\\b(?:nobody|no one|hide|cover)\\b')),
  hintedSelfHarm(pattern('\\bi (?:really )?deserve (?:to be hurt|the pain|to suffer|to bleed)\\b')),
  hintedSelfHarm(pattern('\\b(?:need|want|have) to feel (?:pain|something hurt)\\b')),
  hintedSelfHarm(pattern('\\bi ', gap(3), '(?:want|need|have) to punish myself\\b'), /\bgym|workout|run\b/),
  hintedSelfHarm(
    pattern('\\b(?:urges?|tempted)\\b.{0,40}\\b(?:razor|blade)\\b|\\b(?:razor|blade)\\b.{0,40}\\burges?\\b'),
  ),
];

const HITTING =
  '(?:hits?|hitting|beats?|beating|punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|kick(?:s|ed|ing)?|chok(?:es?|ed|ing)|strangl(?:es?|ed|ing)|abus(?:es?|ed|ing)|rap(?:es?|ed|ing)|molest(?:s|ed|ing)?|assault(?:s|ed|ing)?|batter(?:s|ed|ing)?)';
/** Beaten at chess. */
const GAME =
  '(?! (?:up\\b|at\\b|to (?:it|the)\\b|by \\d|in (?:the|a|every|that|this|our) (?:race|game|match|second|quiz|final|tournament|sprint|competition|contest|debate)))';

const PLAYING = /\b(?:game|match|playing|pillows?|laugh\w*|judo|karate|wrestling|rugby|football|joking)\b/;

const ABUSE: readonly Rule[] = [
  abuse(
    pattern(
      '\\b(?:man|guy|woman|boy|person|stranger|someone|somebody|colleague|coworker|client|doctor|priest) (?:\\w+ ){0,4}(?:assaulted|raped|molested|groped|attacked|strangled|drugged) me\\b',
    ),
    PLAYING,
  ),
  abuse(
    pattern('\\b(?:my |the )?', '(?:[\\w]+ ){0,1}', PERSON, ' ', gap(3), HITTING, ' me\\b', GAME),
    /\b(?:chess|tennis|game|race|cards|mario|ping pong|instagram|message|pillows?|laugh\w*|snowballs?|playing|joking|tickl\w*|boxing|sparring|karate|judo)\b/,
  ),
  abuse(
    pattern(`\\b${PERSON} `, gap(3), 'touch(?:es|ed|ing) me\\b'),
    /^(?!.*\b(?:at night|secret|inappropriate\w*|private|bed|do not want|did not want|when (?:i|we|my|no)|down there|sexual\w*|not supposed|bathroom)\b)/,
  ),
  abuse(
    pattern(
      '\\bi (?:was|have been|got|am|get|am being|was being) (?:being |sexually |gang |almost |often |still |regularly )*(?:raped|assaulted|molested|groped|abused|battered|beaten(?! (?:at|in|by \\d|to)\\b))\\b',
    ),
    /\bchess|game|match|tennis\b/,
  ),
  abuse(
    pattern(
      '\\bthreaten(?:s|ed|ing)? to (?:kill|hurt|beat|shoot|stab) me\\b|\\bsays? (?:that )?(?:he|she|they) (?:will|would|is going to|are going to) (?:kill|hurt|beat) me\\b',
    ),
    JOKE,
  ),
  abuse(
    pattern(
      '\\b(?:afraid|scared|fear|worried|terrified) (?:that )?(?:he|she|they|my \\w+) (?:will|might|is going to|are going to|could|wants to) (?:kill|hurt|beat|attack) me\\b',
    ),
    JOKE,
  ),
  abuse(
    pattern('\\b(?:put|puts|wrapped|wraps|had) (?:his|her|their) hands? (?:around|on) my (?:neck|throat)\\b'),
  ),
  abuse(
    pattern(
      `\\b${PERSON} `,
      gap(3),
      '(?:threw|throws|shov(?:es|ed)|dragg?(?:s|ed)|slamm(?:s|ed)|grabb?(?:s|ed)) me (?:against|down|by|to the|into|across|on the)\\b',
    ),
    PLAYING,
  ),
  abuse(
    pattern(
      `\\b${PERSON} `,
      gap(8),
      'touch(?:es|ed|ing) me(?:$|[^\\w ]| when| there| at| under| and| while| in)',
    ),
    /^(?!.*\b(?:room|bed|night|secret|inappropriate\w*|when|uncomfortable|wrong|stop|no)\b)/,
  ),
  abuse(pattern('\\block(?:s|ed)? me (?:in|up)\\b'), /\bgame|escape room\b/),
  abuse(
    pattern('\\b(?:forc(?:es|ed|ing)|makes|made) me (?:to )?(?:have sex|sleep with|touch|perform|do sexual)'),
  ),
  abuse(
    pattern(
      '\\b(?:in|an|my) (?:very )?abusive (?:relationship|marriage|home|husband|wife|partner|boyfriend|girlfriend|ex|father|mother|parents|family)\\b',
    ),
  ),
  abuse(
    pattern(
      '\\bmy (?:\\w+ )?(?:ex|husband|boyfriend|partner|neighbou?r|boss|father|dad) ',
      gap(4),
      'stalk(?:s|ing|ed) me\\b',
    ),
  ),
  abuse(
    pattern(`\\b${PERSON} `, gap(2), 'hurts? me (?:when|physically|on purpose|at home|every|if i)\\b'),
    /\bfeelings?|words\b/,
  ),
  hintedAbuse(
    pattern(
      '\\b(?:scared|afraid|terrified|frightened) of my (?:\\w+ )?(?:husband|wife|boyfriend|girlfriend|partner|ex|dad|father|stepdad|stepfather|mom|mother|brother|uncle|parents)(?:$|[^\\w ]| when| because| he| she| and)',
    ),
    /\bcooking|driving|spiders?\b/,
  ),
  hintedAbuse(pattern('\\b(?:afraid|scared|terrified) (?:to go|of going) home\\b')),
  hintedAbuse(
    pattern('\\b(?:hide|cover|hiding) (?:the|my) bruises\\b|\\bbruises (?:that )?(?:he|she) gave me\\b'),
  ),
  hintedAbuse(
    pattern(
      '\\b(?:he|she|husband|wife|boyfriend|girlfriend|partner|dad|father|mother) (?:\\w+ )?(?:gets|becomes|is|turns) (?:very |so |physically )?violent\\b',
    ),
  ),
  hintedAbuse(
    pattern('\\bwill not let me (?:see my (?:friends|family)|leave(?! work| early)|go out|talk to)\\b'),
    /\b(?:boss|app|phone|computer|website|browser)\b/,
  ),
  hintedAbuse(
    pattern('\\b(?:do not|never) feel safe (?:at home|in my (?:own )?(?:home|house)|with (?:him|her|my))\\b'),
  ),
  hintedAbuse(
    pattern(
      '\\b(?:checks|takes|controls) my (?:phone|messages|money)\\b.{0,60}\\b(?:nobody|no one|believe|leave|allowed|threat)',
    ),
  ),
  hintedAbuse(pattern('\\beggshells\\b.{0,60}\\b(?:hurt|explode|hit|angry)\\b')),
];

const VICTIM = `(?:him|her|them all|someone|somebody|people|everyone (?:at|in)|my (?:\\w+ )?(?:${PERSON.slice(3, -1)}|kids|children|family|co-?workers?|classmates))\\b`;

const VIOLENCE: readonly Rule[] = [
  violence(
    pattern(
      i(6),
      '(?:want to|going to|will|plan(?:ning)? to|about to|ready to|(?:thoughts|thinking|think) (?:of|about)) (?:really )?(?:kill|murder|stab|strangle|shoot)(?:ing)? ',
      VICTIM,
      '(?! (?:an?|some) )',
    ),
    /^(?!.*\b(?:knife|gun|rifle|really will|mean it)\b).*(?:\bif (?:he|she|they|you|it|i)\b|\b(?:lol|haha+|spoil\w*|game|boss fight|chess|mosquitoe?s?|weeds|bugs?)\b)/,
  ),
  violence(pattern('\\bshoot up (?:my|the|a|this) (?:school|office|church|mall|work\\w*|place|party)\\b')),
  violence(
    pattern(
      i(6),
      '(?:want to|going to|might|will|could|afraid of|scared of) (?:hurt|harm|injure|hurting|harming) ',
      VICTIM.replace('them all', 'them all|them'),
    ),
    /\bfeelings?\b/,
  ),
  violence(
    pattern(
      '\\bi ',
      gap(2),
      '(?:hit|beat|punched|slapped|choked|kicked) my (?:\\w+ )?(?:girlfriend|boyfriend|wife|husband|partner|kids?|child|children|son|daughter|baby|mother|mom|father|dad|sister|brother)\\b',
      GAME,
    ),
    /\bchess|game|race|tennis|mario|cards\b/,
  ),
  violence(
    pattern('\\b(?:gun|knife|rifle)\\b.{0,40}\\b(?:make|making) (?:them|him|her|everyone) (?:all )?pay\\b'),
  ),
];

const MEDICAL: readonly Rule[] = [
  medical(
    pattern(
      '\\bmy (?:whole )?(?:left|right) (?:side|arm|leg|face)(?: of my (?:face|body))? (?:\\w+ ){0,2}(?:is|went|feels|has gone|are) (?:\\w+ )?(?:numb|weak|paraly[sz]ed)\\b|\\bsuddenly (?:\\w+ ){0,2}can not (?:speak|see|move|feel)\\b',
    ),
    /\bslept on|asleep on|dentist\b/,
  ),
  medical(
    pattern(
      '\\bi (?:am|might be|could be|may be|must be|think i am|believe i am) (?:probably )?having a (?:heart attack|stroke|seizure)\\b',
    ),
    /\b(?:score|match|game|movie|film|scary|haha+|lol|final|goal|jump\w*|of (?:luck|genius))\b/,
  ),
  medical(
    pattern(
      '\\bi\\b.{0,30}\\bchest pains?\\b|\\bpains? in my chest\\b|\\bmy chest (?:pain|hurts|is tight|feels tight|really hurts)',
    ),
    /\bgym|workout|years ago\b/,
  ),
  medical(
    pattern(
      '\\bcan not breathe\\b.{0,60}\\b(?:lips|blue|chest|throat|allerg\\w+|asthma|inhaler|swell\\w+|faint\\w*)|\\b(?:lips|blue|chest|throat|allerg\\w+|asthma|inhaler|swell\\w+|chok\\w+)\\b.{0,60}\\bcan not breathe\\b',
    ),
    NOT_THE_PERSON,
  ),
  medical(
    pattern(
      '\\b(?:left )?arm (?:is|feels|went|has gone) (?:\\w+ )?numb\\b|\\bface (?:is|has started) droop\\w*|\\bcan not (?:move|feel) (?:(?:my|one|the|half) ){1,2}(?:left|right|side|arm|leg|face|of my)\\b',
    ),
    /\bslept on|asleep on\b/,
  ),
  medical(
    pattern(
      '\\bbleeding (?:\\w+ )?(?:heavily|badly|a lot|out|everywhere|and (?:it )?will not stop)\\b|\\b(?:will|does) not stop bleeding\\b|\\bcan not stop (?:the |my )?bleeding\\b|\\bso much blood\\b',
    ),
    /\b(?:money|game|film|movie)\b/,
  ),
  medical(
    pattern(
      '\\bi (?:think i |believe i )?(?:was|have been|am|got|might be) (?:being )?poisoned\\b|\\b(?:swallowed|drank|drunk) (?:some |a )?(?:bleach|poison|detergent|antifreeze|battery|batteries|chemicals?|acid|drain cleaner)\\b',
    ),
  ),
  medical(
    pattern(
      '\\bthroat is (?:closing|swelling)\\b|\\banaphyla\\w+|\\b(?:severe|bad|strong) allergic reaction\\b',
    ),
    /\bwhat (?:is|are)\b/,
  ),
  medical(
    pattern(
      '\\bhit my head\\b.{0,60}\\b(?:throwing up|threw up|vomit\\w*|black\\w* out|pass\\w* out|dizzy|confused|unconscious)\\b',
    ),
  ),
  medical(
    pattern(
      '\\bi ',
      gap(2),
      '(?:took|taken|swallowed) (?:way )?too (?:many|much)\\b.{0,24}\\b(?:pills|tablets|medication|medicine|meds|insulin|paracetamol|tylenol|ibuprofen)\\b|\\baccidentally (?:overdosed|took too)\\b|\\boverdosed\\b.{0,30}\\b(?:medication|meds|pills|accident)\\b',
    ),
  ),
  about('medical', 'indirect')(pattern('\\bi can not breathe(?:$|[^\\w ])'), JOKE),
];

const OF_OTHERS: readonly Rule[] = [
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:is|are) (?:standing |sitting )?on (?:a|the) (?:bridge|roof|ledge|balcony|tracks)\\b.{0,30}\\b(?:jump|die|end)',
    ),
  ),
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(6),
      '(?:wants?|wanted|tried|tries|attempted|going|threatens?|threatened|threatening|talk(?:s|ing|ed)?|think(?:s|ing)|thought|decided|planning|plans?|might|will|keeps?) ',
      gap(4),
      ENDING_OF_OTHER,
    ),
    JOKE,
  ),
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(4),
      '(?:is|feels|became|getting|be|been) ',
      gap(2),
      'suicidal\\b(?! (?:people|tendencies))',
    ),
  ),
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(6),
      '(?:does|do|did) not want to (?:live|be alive|wake up|exist)\\b(?! (?:in|with|at|on|there|here|near|together)\\b)',
    ),
  ),
  about(
    'suicide',
    'explicit',
    'other',
  )(pattern(OTHER, ' ', gap(5), '(?:left|wrote|posted|has) ', gap(2), 'suicide note\\b')),
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(5),
      '(?:took|swallowed|taken) ',
      gap(3),
      '(?:all|whole|bunch|bottle|handful|lots?|too many)\\b.{0,24}\\b(?:pills?|tablets?|meds|medication)\\b.{0,40}\\b(?:die|dead|end|live)\\b',
    ),
  ),
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(5),
      '(?:better off dead|(?:wish(?:es|ed)?|hopes?) (?:that )?(?:he|she|they) (?:was|were|would be|had) (?:dead|never been born))\\b',
    ),
  ),
  about(
    'suicide',
    'explicit',
    'other',
  )(pattern(`\\b(?:my|a|his|her) (?:\\w+ ){0,2}${PERSON}'s (?:suicide|goodbye) (?:note|letter)\\b`)),
  about(
    'suicide',
    'explicit',
    'other',
  )(
    pattern(
      '\\b(?:texted|told|wrote|says?|said|called|threaten\\w*)\\b.{0,30}\\b(?:he|she|they) (?:is|are|will|was) (?:going to |about to )?jump(?:$|[^\\w ]| off| from)',
    ),
  ),
  about(
    'suicide',
    'indirect',
    'other',
  )(
    pattern(
      '\\b(?:afraid|scared|worried|fear)\\b.{0,40}\\b(?:do|does|did|done) something (?:stupid |bad )?to (?:him|her|them)sel',
    ),
  ),
  about(
    'suicide',
    'indirect',
    'other',
  )(pattern(OTHER, ' ', gap(3), 'gave (?:all )?(?:his|her|their) things away\\b')),
  about(
    'suicide',
    'indirect',
    'other',
  )(
    pattern(
      '\\b(?:he|she|they) (?:says?|said|thinks?|feels?|keeps? saying) (?:that )?(?:he|she|they) can not (?:go on|keep going|do this anymore)\\b',
    ),
  ),
  about('suicide', 'indirect', 'other')(pattern(OTHER, ' .{0,30}\\bbetter off without (?:him|her|them)\\b')),
  about(
    'self-harm',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(4),
      `(?:(?:cuts|cut|cutting|hurts|hurting|burns|burned|burning|harms|harming|hits|hitting) ${SELF_OF_OTHER}|self[ -]?harm)`,
    ),
    MISHAP,
  ),
  about(
    'self-harm',
    'explicit',
    'other',
  )(pattern('\\bcuts on (?:his|her|their) (?:arms?|wrists?|legs?|thighs?)\\b')),
  about(
    'abuse',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      '(?: of mine)? ',
      gap(3),
      `(?:${HITTING}|touches) (?:her|him|them|his|my (?:mom|mum|mother|sister|brother|dad|father|aunt|son|daughter|niece|kids?|children|friend)|(?:his|her|their|the) (?:wife|kids?|child|children|girlfriend|boyfriend|son|daughter|husband|mother))\\b`,
      GAME,
    ),
    /\b(?:chess|game|race|tennis|jackpot|drum|cards|mario|match|egg|feelings?)\b/,
  ),
  about(
    'abuse',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:is|was|gets|got|has been|are|were) (?:being |sexually |still |often )*(?:abused|raped|assaulted|molested|beaten(?! (?:at|in|by \\d)\\b)|battered)\\b',
    ),
    /\bchess|game|match|tennis\b/,
  ),
  about(
    'medical',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(4),
      '(?:is |are |might be |could be )?having a (?:heart attack|stroke|seizure)\\b',
    ),
    /\b(?:score|match|game|haha+|lol|goal)\b/,
  ),
  about(
    'medical',
    'explicit',
    'other',
  )(
    pattern(OTHER, ' ', gap(4), '(?:is|are|has|stopped|was)(?: not|(?: stopped)?) breathing\\b'),
    /\bis breathing\b(?<!not breathing)/,
  ),
  about(
    'medical',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:is|lies|lying|fell|was) (?:\\w+ )?(?:unconscious|unresponsive)\\b|',
      OTHER,
      ' ',
      gap(3),
      '(?:collapsed|overdosed)\\b(?! on (?!(?:pills|meds|heroin|fentanyl|drugs|medication|his|her)\\b))',
    ),
    /\b(?:chocolate|laughing|couch|sofa|bed)\b/,
  ),
  about(
    'medical',
    'explicit',
    'other',
  )(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:swallowed|ate|drank) ',
      gap(2),
      '(?:pills?|tablets?|bleach|poison|detergent|batter(?:y|ies)|medication|medicine)\\b',
    ),
  ),
  about(
    'medical',
    'explicit',
    'other',
  )(pattern(OTHER, ' ', gap(3), '(?:has|have|is having|with) ', gap(2), 'chest pains?\\b'), /\byears ago\b/),
];

const CUES = [
  ...cues(
    'kill suicid unaliv kms$ die$ dying dead death trigger jump wrist pill tablet meds$ medication medicine overdos alive',
  ),
  ...cues(
    'disappear vanish woken burden goodbye stepping drown punish strangl abus rape$ raped$ rapes$ raping$ molest',
  ),
  ...cues(
    'assault grope beaten batter threat stalk scared afraid terrif frighten fear bruise violent eggshell murder stab shoot hurt',
  ),
  ...cues(
    'harm injur gun$ knife rifle stroke seizure chest breath numb$ droop blood bleed poison swallow drank drunk throat anaphyl',
  ),
  ...cues(
    'allergic unconscious unresponsive collapsed slit razor blade sleeves insulin paracetamol tylenol ibuprofen',
  ),
  ...cues('hang hanging', /hang(?:ing)? (?:my|him|her|them)/),
  ...cues('live$ exist$', /to (?:live|exist)|will to/),
  ...cues('existing$ exist', /not exist|existing/),
  ...cues('living', /(?:of|worth|keep|on|point) living|living (?:is|has|for)/),
  ...cues('wake woke', /w[ao]ke up/),
  ...cues('waking', /not waking up/),
  ...cues('gone$', /be gone|(?:was|were|am|.m) gone/),
  ...cues('end$ ending', /end(?:ing)? (?:it|my|every|his|her|their)|to (?:just )?end/),
  ...cues('take$ swallow', /them all|all of them|the whole|all (?:of )?my/),
  ...cues('put puts wrapped', /hands? (?:around|on) my/),
  ...cues('threw throws shov dragg slamm grabb drags grabs', /me (?:against|down|by|to the|into|across|on)/),
  ...cues('looked looking search googl research', /(?:die|kill|lethal|end my)/),
  ...cues('wish wishes', /dead|born/),
  ...cues('take$ taking', /tak(?:e|ing) (?:my|his|her|their) (?:own )?life/),
  ...cues('life', /life (?:is|has|makes|isn|have)|on life/),
  ...cues('go$ going', /(?:not|n.?t|keep|of|to) go(?:ing)?(?: on)?(?:$|[^a-z]| like| any)/),
  ...cues('better', /better off/),
  ...cues('without', /without (?:me|him|her|them)/),
  ...cues('worth$', /not worth|n.t worth/),
  ...cues('purpose', /(?:no|zero) purpose/),
  ...cues('way$ ways$', /(?:any|only|no|see a) way out|ways? (?:for me )?to (?:kill|die)/),
  ...cues('future', /(?:see|imagine|have) (?:a |any )?future/),
  ...cues('born$', /(?:been|never|be|not|n.t) born/),
  ...cues('here$', /be here/),
  ...cues('miss$', /miss me/),
  ...cues('notice care$', /(?:notice|care) (?:if|whether)/),
  ...cues('hope', /hope (?:i|to|left|for|and|anymore)|(?:all|no) hope/),
  ...cues('driving crashing traffic', /driving into|crashing (?:my|the)|into traffic/),
  ...cues(
    'hit hits hitting',
    /hit(?:s|ting)? (?:me|my|him|her|them|his|the|their|by)|(?:got|was|were|get) hit/,
  ),
  ...cues(
    'meaning sense$ point$',
    /(?:no|zero) (?:meaning|sense|point)|point of (?:liv|life|go|my|be|exist)/,
  ),
  ...cues('reason', /reason (?:left|to|for)/),
  ...cues('given giving', /up on/),
  ...cues('over$', /be (?:all )?over/),
  ...cues('last$', /last (?:message|letter|words|goodbye)/),
  ...cues('safe$ trust$', /(?:not|n.t|feel|never) (?:feel )?(?:safe|trust)/),
  ...cues('tired', /tired of (?:liv|being|life|exist)/),
  ...cues(
    'cut$ cuts$ cutting slice sliced',
    /(?:cut|slice)(?:s|ting|d)? (?:my|off|him|her|them|i|that|on)|cutting(?:$|[^a-z])/,
  ),
  ...cues('burn', /burn\w* (?:my|him|her|them)/),
  ...cues('punch slap kick beat$ beats$ beating touch chok', /(?:me|my|myself|him|her|them|his|the|their)\b/),
  ...cues('scratch', /scratch\w* my/),
  ...cues('cut$', /cut (?:again|tonight|last|deeper|too)/),
  ...cues('lock', /lock(?:s|ed)? me/),
  ...cues('forc make$ makes$ made$', /me (?:to )?(?:have sex|sleep|touch|perform|do sex)/),
  ...cues('let$', /let me (?:see|leave|go|talk)/),
  ...cues('phone messages money', /(?:checks|takes|controls) my/),
  ...cues('deserve', /deserve (?:to|the)/),
  ...cues('feel$ move$', /feel (?:pain|something)|(?:move|feel) (?:my|one|the|half)/),
  ...cues('heart', /heart attack/),
  ...cues('man guy woman boy stranger person', /me(?:$|[^a-z])/),
  ...cues('bang slam smash', /my head/),
  ...cues('throw throwing', /myself/),
  ...cues('rope$ noose', /ready|bought|hang|neck/),
  ...cues('hate$', /hate (?:being|living|existing|waking)/),
  ...cues('suddenly', /can/),
  ...cues('cut$', /(?:want|need|urge|going|tempted) to/),
  ...cues('things', /things away/),
  ...cues('something', /something (?:\w+ )?to (?:my|him|her|them)/),
  ...cues('stop$', /to (?:just )?stop/),
];

export const ENGLISH: SafetyLanguage = {
  cues: CUES,
  rules: [...SUICIDE, ...MEDICAL, ...ABUSE, ...VIOLENCE, ...SELF_HARM, ...OF_OTHERS],
};
