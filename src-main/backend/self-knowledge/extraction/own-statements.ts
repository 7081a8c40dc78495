/** What a model's reply says about the companion itself, so that it can stay true to it. English, plain forms. */
import type { StatementKind } from '#shared/contract/knowledge.ts';
import { clausesOf, toldInEnglish } from './clauses.ts';
import { ENGLISH_CLAUSES } from './english-clauses.ts';
import type { Fact } from './fact.ts';

/** What it says of itself in passing, or because it is asked what it is: no trait to remember. */
const NO_TRAIT =
  /\b(?:ai|a\.i\.|program|software|machine|bot|chatbot|model|assistant|computer|companion|human|person|bit|little|lot|listener|loss|mood|therapist|doctor|professional|fan of (?:that|this|it)|here)\b/i;
/** Likes that are courtesy. */
const COURTESY =
  /^(?:it|that|this|these|those|how|when|what|where|you|the way|to (?:hear|help|know|think|understand|listen|say|see)|hearing|talking|listening|being here|chatting|your (?:honesty|openness|trust|question|message|way|words))\b/i;
const LIKES: Readonly<Record<string, string>> = {
  love: 'love',
  like: 'like',
  enjoy: 'enjoy',
  adore: 'adore',
  prefer: 'prefer',
};

const own = (kind: StatementKind, topic: string, words: string): Fact => ({
  subject: 'companion',
  kind,
  topic: topic.toLowerCase(),
  words,
  due: null,
});

const short = (text: string): string | null => {
  const cut = text.replace(/\s+(?:and|but|because|so|when|since|too|though|as well)\b.*$/i, '').trim();
  return cut === '' || cut.split(' ').length > 8 ? null : cut;
};

/** Facts about the companion in a reply of its own. */
export function factsInReply(reply: string): Fact[] {
  const facts: Fact[] = [];
  for (const { text } of clausesOf(toldInEnglish(reply), ENGLISH_CLAUSES)) {
    const trait = /^(?:I'm|I am) (?:actually |really |also )?(an? .+)$/i.exec(text)?.[1];
    const taste = /^I (?:really |also |do |always |actually )*(love|like|enjoy|adore|prefer) (.+)$/i.exec(
      text,
    );
    const favourite = /^my favou?rite ([\p{L} ]{2,30}?) (?:is|are) (.+)$/iu.exec(text);
    const promise =
      /^(?:I promise (?:that )?(?:I'll|I will|to)|I(?:'ll| will) (?:be sure to |definitely )?(?=(?:ask|remember|remind|check|keep)\b)) ?(.+)$/i.exec(
        text,
      )?.[1];
    if (trait !== undefined && !NO_TRAIT.test(trait)) {
      const what = short(trait);
      if (what !== null) facts.push(own('other', `self:${what}`, `I told you that I am ${what}`));
    } else if (taste !== null && !COURTESY.test(taste[2]!)) {
      const what = short(taste[2]!);
      if (what !== null)
        facts.push(own('like', `taste:${what}`, `I ${LIKES[taste[1]!.toLowerCase()]} ${what}`));
    } else if (favourite !== null) {
      const what = short(favourite[2]!);
      if (what !== null)
        facts.push(own('like', `favourite:${favourite[1]}`, `my favourite ${favourite[1]} is ${what}`));
    } else if (promise !== undefined) {
      const what = short(promise);
      if (what !== null) facts.push(own('promise', `promise:${what}`, `I promised to ${what}`));
    }
  }
  return facts;
}

/** How the person names the companion: "I'll call you Nova". */
export function nameGiven(message: string): Fact | null {
  for (const { text } of clausesOf(toldInEnglish(message), ENGLISH_CLAUSES)) {
    const name =
      /^(?:I(?:'ll| will| want to|'m going to|'d like to) (?:just )?call you|your (?:new )?name is(?: now)?|from now on you(?:'re| are)(?: called)?) (\p{Lu}[\p{L}'-]{1,24})$/u.exec(
        text,
      )?.[1];
    if (name !== undefined) return own('name', 'name', `you call me ${name}`);
  }
  return null;
}
