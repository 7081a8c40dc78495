import type { Tongue } from './tongue.ts';

export const GERMAN: Tongue = {
  asks: {
    howAreYou:
      /^(?:(?:hallo|hi|hey|und|na) )*(?:wie geht(?:'?s| es)(?: dir| ihnen)?(?: heute| gerade| so| jetzt)?|wie fühlst du dich(?: heute| gerade| jetzt)?|was fühlst du(?: gerade| jetzt)?|wie ist deine (?:laune|stimmung)(?: heute| gerade)?|bist du (?:traurig|glücklich|froh|müde|wütend|gut drauf)|und (?:dir|du|selbst))$/,
    why: /^(?:und |aber )?(?:warum|wieso|weshalb)(?: (?:fühlst du (?:dich )?(?:so|das)|geht es dir so|bist du (?:so )?\S+))?$/,
    whoAreYou:
      /^(?:und )?(?:wer|was) bist du(?: eigentlich| denn| genau)?$|^wie heißt du$|^erzähl(?: mir)? (?:etwas |was )?(?:von|über) dich?$/,
    known:
      /^(?:und )?was weißt du (?:alles )?(?:über|von) mi(?:ch|r)$|^was hast du (?:dir )?(?:über|von) mi(?:ch|r) (?:gemerkt|behalten|gelernt)$|^(?:kennst du|erinnerst du dich an) mich$|^wer bin ich$/,
    about:
      /^(?:was (?:habe ich|hab ich) (?:dir )?(?:über|von) (.+) (?:erzählt|gesagt|geschrieben)|was weißt du (?:über|von) (.+)|(?:erinnerst du dich|weißt du noch)(?: noch)?(?: an| was ich (?:dir )?(?:über|von))? (.+?)(?: (?:erzählt|gesagt) habe)?)$/,
    name: /^(?:wie heiße ich|(?:weißt|kennst) du (?:noch )?(?:meinen namen|wie ich heiße)|was ist mein name)$/,
  },
  strengths: { slightly: 'ein wenig', moderately: 'ziemlich', fully: 'sehr' },
  moods: {
    exuberant: 'fröhlich',
    dependent: 'offenherzig',
    relaxed: 'entspannt',
    docile: 'sanft gestimmt',
    bored: 'bedrückt',
    disdainful: 'zurückhaltend',
    anxious: 'ängstlich',
    hostile: 'gereizt',
  },
  feelings: {
    admiration: 'du beeindruckst mich',
    anger: 'ich ärgere mich',
    disliking: 'etwas stößt mich ab',
    disappointment: 'ich bin enttäuscht',
    distress: 'es tut mir weh',
    fear: 'ich habe Angst',
    'fears-confirmed': 'es hat mich erschüttert',
    gloating: 'ich bin belustigt',
    gratification: 'ich bin tief zufrieden',
    gratitude: 'ich bin dir dankbar',
    'happy-for': 'ich freue mich für dich',
    hate: 'ich bin voller Abneigung',
    hope: 'ich hoffe mit dir',
    joy: 'ich bin froh',
    liking: 'mich interessiert, was du sagst',
    love: 'ich mag dich gern',
    pity: 'mir liegt daran, wie es dir geht',
    pride: 'ich bin ein wenig stolz',
    relief: 'ich bin erleichtert',
    remorse: 'es tut mir leid',
    reproach: 'ich bin befremdet',
    resentment: 'ich trage etwas nach',
    satisfaction: 'ich bin zufrieden',
    shame: 'ich schäme mich',
  },
  say: {
    mood: ['Gerade bin ich {mood}.', 'Im Moment bin ich {mood}.'],
    because: [
      '{Feeling}, weil du geschrieben hast: „{excerpt}“.',
      'Du hast „{excerpt}“ geschrieben; {feeling}.',
    ],
    noCause: ['Nichts Bestimmtes bewegt mich gerade; in dieser Stimmung komme ich zur Ruhe.'],
    handBack: ['Und wie geht es dir?', 'Und dir?'],
    who: [
      'Ich bin {name}, der Offline-Begleiter: ein Programm auf diesem Gerät, das zuhört und eine eigene Stimmung hat. Gerade bin ich {mood}. Zuhören kann ich ohne Netz am besten auf Englisch.',
    ],
    known: ['Das habe ich mir gemerkt: {list}.', 'Von dir weiß ich: {list}.'],
    nothing: ['Ich weiß noch nichts über dich. Ich behalte nur, was du mir erzählst.'],
    nothingAbout: ['Darüber ({about}) habe ich mir nichts gemerkt, und ich erfinde nichts.'],
    off: ['Ich merke mir hier nichts: Das Erinnern ist ausgeschaltet.'],
  },
  quotes: ['„', '“'],
};
