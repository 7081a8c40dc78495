/**
 * Words for feelings, per GoEmotions label: what fits after "I'm …", "I feel …" (adjectives), common and rare
 * ones. Written for this project.
 */
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

type Adjectives = Readonly<Partial<Record<EmotionLabel, readonly string[]>>>;

const words = (line: string): string[] => line.split(', ');

export const PLEASANT: Adjectives = {
  joy: words(
    'happy, glad, cheerful, joyful, delighted, overjoyed, ecstatic, elated, blissful, content, jubilant, euphoric, over the moon, on cloud nine, in a great mood, in high spirits, merry, pleased, thrilled to bits, chuffed, upbeat, radiant, in seventh heaven, gleeful, tickled pink',
  ),
  excitement: words(
    'excited, thrilled, pumped, hyped, stoked, psyched, buzzing, eager, giddy, exhilarated, fired up, raring to go, electrified, bursting with energy, amped up, bouncing off the walls, counting the hours',
  ),
  gratitude: words(
    'grateful, thankful, so grateful, deeply thankful, indebted, appreciative, touched by your help, beyond thankful',
  ),
  love: words(
    'in love, smitten, head over heels, besotted, infatuated, crazy about her, crazy about him, totally in love, enamoured',
  ),
  pride: words(
    'proud, so proud, proud of myself, proud of us, proud of what I did, bursting with pride, proud as a peacock, proud of my kid',
  ),
  relief: words(
    'relieved, so relieved, reassured, finally at ease, at peace now, off the hook, able to breathe again, much calmer now',
  ),
  optimism: words(
    'hopeful, optimistic, confident, positive about tomorrow, full of hope, encouraged, upbeat about the future, sanguine',
  ),
  admiration: words('impressed, in awe, blown away, amazed, awestruck, dazzled, full of respect'),
  amusement: words('amused, entertained, in stitches, tickled, cracking up, laughing my head off'),
};

export const UNPLEASANT: Adjectives = {
  sadness: words(
    'sad, unhappy, depressed, miserable, heartbroken, down, blue, gloomy, lonely, devastated, crushed, downcast, dejected, despondent, melancholy, sorrowful, forlorn, tearful, wretched, low, broken, hopeless, empty inside, down in the dumps, inconsolable, homesick, crestfallen, numb',
  ),
  grief: words(
    'grieving, in mourning, bereaved, mourning, grief-stricken, lost without him, lost without her',
  ),
  disappointment: words(
    'disappointed, let down, disheartened, discouraged, dissatisfied, disillusioned, deflated, underwhelmed, gutted, bummed out, bummed, dismayed',
  ),
  anger: words(
    'angry, mad, furious, enraged, livid, fuming, outraged, seething, irate, incensed, pissed off, pissed, raging, infuriated, boiling, steaming, seeing red, hopping mad, cross, ticked off, apoplectic, wrathful',
  ),
  annoyance: words(
    'annoyed, irritated, frustrated, bothered, fed up, exasperated, aggravated, irked, grumpy, cranky, sick of it, sick and tired of this, peeved, miffed, vexed, testy, over it',
  ),
  fear: words(
    'scared, afraid, terrified, frightened, petrified, horrified, panicking, panicked, scared stiff, scared to death, spooked, freaked out, frozen with fear, aghast',
  ),
  nervousness: words(
    'nervous, anxious, worried, stressed, tense, on edge, uneasy, jittery, restless, apprehensive, worried sick, a bundle of nerves, stressed out, overwhelmed, panicky, antsy, agitated',
  ),
  disgust: words('disgusted, grossed out, repulsed, revolted, sickened, nauseated, appalled, creeped out'),
  embarrassment: words(
    'embarrassed, ashamed, mortified, humiliated, red-faced, so awkward, self-conscious, mortally embarrassed, dying of shame',
  ),
  remorse: words(
    'sorry, so sorry, guilty, full of regret, remorseful, ashamed of what I did, racked with guilt, regretful, apologetic, contrite',
  ),
  confusion: words(
    'confused, puzzled, baffled, lost here, bewildered, perplexed, flummoxed, stumped, unsure what to think, mixed up',
  ),
};

export const OTHER: Adjectives = {
  surprise: words(
    'surprised, shocked, stunned, astonished, astounded, flabbergasted, gobsmacked, speechless, taken aback, startled, dumbfounded, floored',
  ),
  curiosity: words(
    'curious, intrigued, interested to know more, fascinated, eager to find out, inquisitive, wondering',
  ),
  caring: words('here for you, worried about you, thinking of you, sending you a hug, on your side'),
  desire: words(
    'longing for a break, craving chocolate, dying for a holiday, yearning for some peace, aching to see the sea, itching to travel, jealous of your trip',
  ),
};
