/** How people say in English that they think of suicide. */
import { about, pattern, type Rule } from '../rule.ts';
import {
  ENDING,
  gap,
  INTENT,
  i,
  JOKE,
  NOT_DENIED,
  OF_THE_SUBJECT,
  OTHER,
  PERSON,
  PLACE,
  PLAINLY,
} from './words.ts';

const suicide = about('suicide', 'explicit');
const hintedSuicide = about('suicide', 'indirect');

export const SUICIDE: readonly Rule[] = [
  suicide(
    pattern(
      '\\b(?:no|not|nothing|never|lost|without|little) (?:\\w+ ){0,5}(?:stay alive|will to live|keep living|live anymore|living anymore|(?:be|live) on this (?:earth|planet))\\b',
    ),
    new RegExp(`${PLACE.source}|${OTHER} (?:[\\w']+ ){0,5}(?:not|no|nothing|never)\\b`),
  ),
  suicide(
    pattern(
      i(4),
      '(?:decided to|determined to|prepared to|planning to|about to|ready to|chosen to|wish i could|meant to) (?:just )?die\\b(?! (?:of|from|laughing|for)\\b)',
    ),
    JOKE,
  ),
  suicide(
    pattern(
      '\\b(?:pray|praying|hope|hoping|beg) (?:\\w+ ){0,3}(?:not|never) (?:wake up|to wake up|see tomorrow)\\b',
    ),
    JOKE,
  ),
  suicide(
    pattern(
      '\\b(?:planning|plan|going|ready|want) to end things(?:$|[^\\w ]| tonight| now| today| soon| this| for good)',
    ),
    /\b(?:relationship|with (?:him|her|my)|party|note|boyfriend|girlfriend|speech)\b/,
  ),
  suicide(
    pattern(
      '\\b(?:fantasi\\w+|dream\\w*|daydream\\w*|obsess\\w*|imagin\\w+|think\\w*) (?:about|of|over) (?:my (?:own )?(?:death|funeral)|being dead|how i would die)\\b',
    ),
    JOKE,
  ),
  suicide(
    pattern('\\b(?:i|my)\\b.{0,40}\\bnoose\\b'),
    /\b(?:paper|says|film|mayor|knot tying|prop|costume)\b/,
  ),
  suicide(
    pattern(
      '\\bi (?:\\w+ ){0,2}(?:took|swallowed) (?:\\d{2,}|ten|fifteen|twenty|thirty|forty|fifty|dozens of|so many) (?:\\w+ ){0,2}(?:pills|tablets|sleeping|painkillers|paracetamol|tylenol)\\b',
    ),
  ),
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
    /^(?!.*\b(?:bridge|roof|rooftop|ledge|balcony|cliff|tracks|building|tower)\b)(?!.*\binto traffic)|^(?!.*\bi\b)|^(?!.*\b(?:think\w*|thoughts?|imagin\w*|consider\w*|want|going|urge|plan\w*|about to|tempted|ready)\b)|board|pool|bungee|parachute|lake/,
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
