import type { Tongue } from './tongue.ts';

export const ITALIAN: Tongue = {
  asks: {
    howAreYou:
      /^(?:(?:ciao|e|ehi) )*(?:come (?:stai|va|ti senti|te la passi)(?: oggi| adesso| ora)?|(?:che )?cosa (?:senti|provi)(?: adesso| ora)?|tutto bene|stai bene|e tu)$/,
    why: /^(?:e |ma )?perch[éè](?: (?:ti senti|sei|stai) (?:così|cosi|\S+))?$/,
    whoAreYou:
      /^(?:e )?(?:chi|(?:che )?cosa) sei(?: tu)?$|^(?:come ti chiami|qual è il tuo nome|parlami di te)$/,
    known:
      /^(?:e )?(?:che )?(?:cosa )?(?:sai|ricordi|hai imparato) (?:di|su di|su) me$|^(?:ti ricordi di me|mi conosci|chi sono(?: io)?)$/,
    about:
      /^(?:(?:che )?cosa ti ho (?:detto|raccontato) (?:di|su|del|della|dell') ?(.+)|(?:che )?cosa (?:sai|ricordi) (?:di|su|del|della|dell') ?(.+)|(?:ti ricordi|ricordi) (?:di |del |della |dell')?(.+))$/,
    name: /^(?:come mi chiamo|qual è il mio nome|sai (?:il mio nome|come mi chiamo))$/,
  },
  strengths: { slightly: 'un po’', moderately: 'abbastanza', fully: 'molto' },
  moods: {
    exuberant: 'allegro',
    dependent: 'aperto',
    relaxed: 'rilassato',
    docile: 'mite',
    bored: 'giù di morale',
    disdainful: 'riservato',
    anxious: 'in ansia',
    hostile: 'irritato',
  },
  feelings: {
    admiration: 'mi colpisci',
    anger: 'provo rabbia',
    disliking: 'qualcosa non mi piace',
    disappointment: 'provo delusione',
    distress: 'mi fa male',
    fear: 'provo paura',
    'fears-confirmed': 'mi ha scosso',
    gloating: 'mi diverte',
    gratification: 'provo una grande soddisfazione',
    gratitude: 'ti sono riconoscente',
    'happy-for': 'sono felice per te',
    hate: 'provo un forte rifiuto',
    hope: 'spero con te',
    joy: 'provo gioia',
    liking: 'mi interessa quello che dici',
    love: 'ti voglio bene',
    pity: 'mi sta a cuore come stai',
    pride: 'provo un po’ di orgoglio',
    relief: 'provo sollievo',
    remorse: 'mi dispiace',
    reproach: 'mi ha colto di sorpresa, e non in bene',
    resentment: 'provo risentimento',
    satisfaction: 'provo soddisfazione',
    shame: 'provo vergogna',
  },
  say: {
    mood: ['Adesso sono {mood}.', 'In questo momento sono {mood}.'],
    because: ['{Feeling}, perché hai scritto «{excerpt}».', 'Hai scritto «{excerpt}»; {feeling}.'],
    noCause: ['Niente in particolare mi muove adesso; è l’umore in cui riposo.'],
    handBack: ['E tu, come stai?', 'E tu?'],
    who: [
      'Sono {name}, il compagno offline: un programma su questa macchina che ascolta e ha un umore suo. Adesso sono {mood}. Offline ascolto meglio in inglese.',
    ],
    known: ['Ecco che cosa ho tenuto a mente di te: {list}.', 'Di te so questo: {list}.'],
    nothing: ['Non so ancora niente di te. Tengo a mente solo quello che mi racconti.'],
    nothingAbout: ['Su questo ({about}) non ho tenuto a mente niente, e non invento niente.'],
    off: ['Qui non tengo a mente niente: la memoria è spenta.'],
  },
  quotes: ['«', '»'],
};
