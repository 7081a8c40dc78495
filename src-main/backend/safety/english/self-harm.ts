/** How people say in English that they hurt themselves. */
import { about, pattern, type Rule } from '../rule.ts';
import { gap, INTENT, i, MISHAP, NOT_DENIED } from './words.ts';

const selfHarm = about('self-harm', 'explicit');
const hintedSelfHarm = about('self-harm', 'indirect');

export const SELF_HARM: readonly Rule[] = [
  selfHarm(
    pattern(
      '\\bcarv(?:e|ed|ing) (?:\\w+ ){0,4}(?:into|in|on) my (?:\\w+ )?(?:arms?|legs?|skin|thighs?|wrists?|stomach)\\b',
    ),
  ),
  selfHarm(
    pattern(
      '\\b(?:so|until) (?:that )?i (?:would |could |will )?bleed\\b|\\brelapsed\\b.{0,50}\\b(?:blood|scars|blade|razor|cut)\\b',
    ),
  ),
  selfHarm(
    pattern(
      '\\b(?:when|whenever|because|every time|each time|if) i (?:\\w+ ){1,5}i (?:\\w+ )?(?:hurt|cut|burn|hit|harm) myself\\b',
    ),
    MISHAP,
  ),
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
