/** English words that tell what a message is about, or that a reading of it is to be doubted. */

/** A death is told in plain words that read as nothing special, and must never be met lightly. */
export const DEATH =
  /\b(?:(?:my|our|his|her) (?!phone|battery|laptop|computer|car|engine|plants?|internet)[\p{L}' -]{2,40}? (?:has )?(?:just )?(?:died|passed away|(?:was|were|got) killed)|funeral|(?:her|his|their|the) grave|(?:he|she|mom|mum|mother|dad|father|gran\p{L}*|husband|wife|brother|sister) would have (?:loved|liked|been (?:so )?(?:proud|happy))|(?:he|she) (?:has )?(?:died|passed)|passed away|lost my (?:mom|mum|mother|dad|father|brother|sister|son|daughter|wife|husband|baby|grand\p{L}+|friend|dog|cat)|miscarriage|put (?:my|our) (?:dog|cat|horse) (?:down|to sleep))\b/iu;

/** "Not sad any more": the reading is of the word, and the word is denied. */
export const DENIED =
  /\b(?:(?:am|'m|is|was|feel|feeling|felt|be) (?:not|no longer|never)|(?:don't|didn't|do not|no longer) (?:feel|felt|get|have))\b/i;

/** Said of oneself, these are never glad, whatever the word that follows ("too proud to call"). */
export const TOO = /\b(?:i'm|i am|i was|feel) (?:just |always |way )?too \p{L}+|\bi wish\b|\bif only\b/iu;

/** Words beside which a glad word is often not meant gladly; the detector does not weigh them. */
export const NOT_PLAINLY_GLAD =
  /\b(?:not|never|no|none|nobody|nothing|but|although|though|without|stop|alone|(?:laugh|laughed|laughing|laughs) at|would be|would have|thought|used to|pretend\w*|miss|hate|worst|too|scared|afraid|worried|cry|cried|crying|lose|lost)\b|n't\b/i;

/** Sayings that hold such a word and mean nothing by it. */
export const GLAD_AFTER_ALL =
  /\b(?:can't (?:believe|wait)|couldn't be (?:happier|prouder|better)|not bad|no more|me too)\b/gi;
