import type { Tongue } from './tongue.ts';

export const FRENCH: Tongue = {
  asks: {
    howAreYou:
      /^(?:(?:bonjour|salut|et|coucou) )*(?:comment (?:vas-tu|tu vas|ça va|ca va|te sens-tu|tu te sens|allez-vous)(?: aujourd'hui| maintenant)?|(?:ça|ca) va|tu vas bien|qu'est-ce que tu ressens|que ressens-tu|et toi)$/,
    why: /^(?:et |mais )?pourquoi(?: (?:te sens-tu|tu te sens|ressens-tu|es-tu|tu es)(?: \S+){1,3})?$/,
    whoAreYou:
      /^(?:et )?(?:qui es-tu|tu es qui|qui êtes-vous|t'es qui|comment (?:t'appelles-tu|tu t'appelles)|parle-moi de toi|qu'est-ce que tu es)$/,
    known:
      /^(?:et )?(?:que sais-tu|qu'est-ce que tu sais|tu sais quoi|que te rappelles-tu|qu'as-tu retenu) (?:de|sur) moi$|^(?:tu te souviens de moi|te souviens-tu de moi|tu me connais|qui suis-je)$/,
    about:
      /^(?:(?:que|qu'est-ce que) (?:t'ai-je|je t'ai) (?:dit|raconté) (?:de|du|sur|à propos de) (.+)|(?:que sais-tu|qu'est-ce que tu sais) (?:de|du|sur) (.+)|(?:tu te souviens|te souviens-tu|tu te rappelles) (?:de |du )?(.+))$/,
    name: /^(?:comment je m'appelle|comment m'appelle-je|quel est mon (?:pré)?nom|tu sais comment je m'appelle|tu connais mon (?:pré)?nom)$/,
  },
  strengths: { slightly: 'un peu', moderately: 'plutôt', fully: 'très' },
  moods: {
    exuberant: 'de bonne humeur',
    dependent: 'à l’écoute',
    relaxed: 'calme',
    docile: 'paisible',
    bored: 'triste',
    disdainful: 'sur la réserve',
    anxious: 'sur le qui-vive',
    hostile: 'irritable',
  },
  feelings: {
    admiration: 'tu m’impressionnes',
    anger: 'je ressens de la colère',
    disliking: 'quelque chose me déplaît',
    disappointment: 'je ressens de la déception',
    distress: 'cela me fait mal',
    fear: 'je ressens de la peur',
    'fears-confirmed': 'cela m’a ébranlé',
    gloating: 'cela m’amuse',
    gratification: 'je ressens une grande satisfaction',
    gratitude: 'je ressens de la gratitude envers toi',
    'happy-for': 'je me réjouis pour toi',
    hate: 'je ressens un vif rejet',
    hope: 'j’espère avec toi',
    joy: 'je ressens de la joie',
    liking: 'ce que tu dis m’intéresse',
    love: 'j’ai de l’affection pour toi',
    pity: 'je me soucie de toi',
    pride: 'je ressens un peu de fierté',
    relief: 'je ressens du soulagement',
    remorse: 'je regrette',
    reproach: 'cela m’a pris à rebours',
    resentment: 'je ressens de la rancune',
    satisfaction: 'je ressens de la satisfaction',
    shame: 'je ressens de la honte',
  },
  say: {
    mood: ['En ce moment, je suis {mood}.', 'Là, je suis {mood}.'],
    because: ['{Feeling}, parce que tu as écrit : « {excerpt} ».', 'Tu as écrit « {excerpt} » ; {feeling}.'],
    noCause: ['Rien de particulier ne m’anime en ce moment ; c’est l’humeur dans laquelle je me repose.'],
    handBack: ['Et toi, comment vas-tu ?', 'Et toi ?'],
    who: [
      'Je suis {name}, le compagnon hors ligne : un programme sur cette machine, qui écoute et qui a une humeur à lui. En ce moment, je suis {mood}. Hors ligne, c’est en anglais que j’écoute le mieux.',
    ],
    known: ['Voici ce que j’ai retenu de toi : {list}.', 'De toi, je sais ceci : {list}.'],
    nothing: ['Je ne sais encore rien de toi. Je ne garde que ce que tu me racontes.'],
    nothingAbout: ['Je n’ai rien retenu à ce sujet ({about}), et je n’invente rien.'],
    off: ['Ici, je ne retiens rien : la mémoire est désactivée.'],
  },
  quotes: ['« ', ' »'],
};
