/** Everyday words around a feeling: who, what about, when, how the sentence starts and ends. */
import type { WordLists } from './grammar.ts';

const words = (line: string): string[] => line.split(', ');
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const SETTINGS: WordLists = {
  kin: words(
    'mum, mom, dad, brother, sister, grandma, grandpa, uncle, aunt, son, daughter, best friend, husband, wife, boyfriend, girlfriend, partner, flatmate, cousin, little brother, big sister, nan',
  ),
  person: words(
    'she, he, my mum, my dad, my brother, my sister, my boss, my teacher, my friend, my best friend, Tom, Anna, Maria, Ben, my neighbour, my roommate, my colleague, our manager, the lady at the counter, my ex, my wife, my husband, that guy, your mom, your sister',
  ),
  pet: words('dog, cat, rabbit, hamster, parrot, guinea pig, puppy, kitten, old dog, horse'),
  test: words(
    'exam, driving test, maths test, chemistry final, bar exam, English test, physics midterm, entrance exam, piano exam, thesis defence, spelling test, biology quiz',
  ),
  when: words(
    'today, tonight, this morning, right now, lately, these days, this week, at the moment, yesterday, last night, this weekend, since Monday, all day',
  ),
  topic: lines(`
    about the interview
    about my results
    about the move
    about this
    about the whole thing
    about what happened
    about the party
    about my new job
    about the news
    with how it went
    about the trip
    about my sister's wedding
    about school
    about tomorrow
    about the meeting
    about what you said
    about the game
    about the weekend
    about my essay
    about the dentist
    about the flat
    with my team
    with the service
    at work`),
  very: words(
    'so, really, very, pretty, kind of, a bit, extremely, absolutely, totally, quite, super, incredibly, just, a little, honestly, properly, genuinely, rather',
  ),
  lead: lines(`
    honestly,
    ngl,
    well,
    ok so
    not gonna lie,
    to be honest,
    I have to say
    hey,
    so,
    you know what,
    tbh
    guess what,
    I think
    lately
    just so you know,
    yeah`),
  end: ['.', '!', '', '', '.', '', '!!', '...', '', '.', ' lol', ' tbh', ' rn'],
  'plain-end': ['.', '', '!', '...', '.', ''],
  thing: words(
    'the film, the food, this book, the concert, my new phone, the hotel, the show, this song, the game, the weather, the service, the new update, his speech, the lecture, the cake, your plan, the party, that restaurant, the ending, the course, this app, the coffee',
  ),
};
