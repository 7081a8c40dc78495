import type { Tongue } from './tongue.ts';

export const PORTUGUESE: Tongue = {
  asks: {
    howAreYou:
      /^(?:(?:olá|ola|oi|e) )*(?:como (?:você está|voce esta|estás|está|vai você|vais|se sente|te sentes|você se sente)(?: hoje| agora)?|tudo bem(?: com você| contigo)?|(?:o que|que) (?:você )?(?:sente|sentes)(?: agora)?|e (?:você|tu))$/,
    why: /^(?:e |mas )?por ?qu[eê](?: (?:você )?(?:se sente|te sentes|está|estás) (?:assim|\S+))?$/,
    whoAreYou:
      /^(?:e )?(?:quem|o que) (?:é você|você é|és(?: tu)?|é vc)$|^(?:como (?:você )?se chama|como te chamas|qual (?:é )?(?:o )?(?:seu|teu) nome|(?:fala|fale)(?:-me)? (?:sobre|de) (?:você|ti))$/,
    known:
      /^(?:e )?(?:o que|que) (?:você )?(?:sabe|sabes|lembra|aprendeu) (?:sobre|de) mim$|^(?:você )?(?:se lembra|lembras-te|lembra|me conhece|conheces-me) ?(?:de mim)?$|^quem sou eu$/,
    about:
      /^(?:(?:o que|que) (?:eu )?(?:te |lhe )?(?:disse|contei|falei) (?:sobre|de|da|do) (.+)|(?:o que|que) (?:você )?(?:sabe|sabes) (?:sobre|da|do) (.+)|(?:você )?(?:se lembra|lembra|lembras-te) (?:de|da|do) (.+))$/,
    name: /^(?:como (?:eu )?me chamo|qual (?:é )?(?:o )?meu nome|(?:você )?sabes? (?:o )?meu nome)$/,
  },
  strengths: { slightly: 'um pouco', moderately: 'bastante', fully: 'muito' },
  moods: {
    exuberant: 'alegre',
    dependent: 'receptivo',
    relaxed: 'tranquilo',
    docile: 'sereno',
    bored: 'desanimado',
    disdainful: 'reservado',
    anxious: 'inquieto',
    hostile: 'irritado',
  },
  feelings: {
    admiration: 'você me impressiona',
    anger: 'sinto raiva',
    disliking: 'algo me desagrada',
    disappointment: 'sinto decepção',
    distress: 'isso me dói',
    fear: 'sinto medo',
    'fears-confirmed': 'isso me abalou',
    gloating: 'isso me diverte',
    gratification: 'sinto uma grande satisfação',
    gratitude: 'sinto gratidão por você',
    'happy-for': 'fico feliz por você',
    hate: 'sinto uma forte rejeição',
    hope: 'tenho esperança por você',
    joy: 'sinto alegria',
    liking: 'o que você conta me interessa',
    love: 'tenho carinho por você',
    pity: 'eu me importo com como você está',
    pride: 'sinto um pouco de orgulho',
    relief: 'sinto alívio',
    remorse: 'lamento',
    reproach: 'isso me surpreendeu mal',
    resentment: 'sinto ressentimento',
    satisfaction: 'sinto satisfação',
    shame: 'sinto vergonha',
  },
  say: {
    mood: ['Agora estou {mood}.', 'Neste momento estou {mood}.'],
    because: ['{Feeling}, porque você escreveu “{excerpt}”.', 'Você escreveu “{excerpt}”; {feeling}.'],
    noCause: ['Nada em particular me move agora; é o humor em que repouso.'],
    handBack: ['E você, como está?', 'E você?'],
    who: [
      'Eu sou {name}, o companheiro offline: um programa nesta máquina que escuta e tem um humor próprio. Agora estou {mood}. Offline, escuto melhor em inglês.',
    ],
    known: ['Isto é o que guardei de você: {list}.', 'De você eu sei isto: {list}.'],
    nothing: ['Ainda não sei nada sobre você. Só guardo o que você me conta.'],
    nothingAbout: ['Não guardei nada sobre isso ({about}), e não invento nada.'],
    off: ['Aqui não guardo nada: a memória está desligada.'],
  },
  quotes: ['“', '”'],
};
