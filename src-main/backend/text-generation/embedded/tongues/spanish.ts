import type { Tongue } from './tongue.ts';

export const SPANISH: Tongue = {
  asks: {
    howAreYou:
      /^(?:(?:hola|y|oye) )*(?:(?:cómo|como) (?:estás|estas|te sientes|te encuentras|te va|andas)(?: hoy| ahora| tú)?|(?:qué|que) (?:tal(?: estás| estas)?|sientes)(?: ahora| hoy)?|estás (?:bien|mal|triste|feliz|contento|contenta)|y (?:tú|tu))$/,
    why: /^(?:y |pero )?por ?(?:qué|que)(?: te sientes (?:así|asi)| estás (?:así|asi|\S+))?$/,
    whoAreYou:
      /^(?:y )?(?:quién|quien|qué|que) eres(?: tú)?$|^(?:cómo|como) te llamas$|^(?:háblame|hablame|cuéntame) (?:algo )?(?:de|sobre) ti$/,
    known:
      /^(?:y )?(?:qué|que) (?:sabes|recuerdas|has aprendido) (?:de|sobre) (?:mí|mi)$|^(?:me conoces|me recuerdas|te acuerdas de mí|quién soy(?: yo)?)$/,
    about:
      /^(?:(?:qué|que) (?:te )?(?:he )?(?:dije|conté|contado|dicho) (?:de|sobre) (.+)|(?:qué|que) (?:sabes|recuerdas) (?:de|sobre) (.+)|(?:te acuerdas|recuerdas)(?: de)?(?: a| lo que (?:te )?(?:dije|conté) (?:de|sobre))? (.+))$/,
    name: /^(?:(?:cómo|como) me llamo|(?:cuál|cual) es mi nombre|sabes (?:mi nombre|(?:cómo|como) me llamo))$/,
  },
  strengths: { slightly: 'algo', moderately: 'bastante', fully: 'muy' },
  moods: {
    exuberant: 'alegre',
    dependent: 'receptivo',
    relaxed: 'tranquilo',
    docile: 'apacible',
    bored: 'desanimado',
    disdainful: 'reservado',
    anxious: 'inquieto',
    hostile: 'irritable',
  },
  feelings: {
    admiration: 'me impresionas',
    anger: 'siento enfado',
    disliking: 'algo me desagrada',
    disappointment: 'siento decepción',
    distress: 'me duele',
    fear: 'siento miedo',
    'fears-confirmed': 'me ha sacudido',
    gloating: 'me divierte',
    gratification: 'siento una gran satisfacción',
    gratitude: 'siento gratitud hacia ti',
    'happy-for': 'me alegro por ti',
    hate: 'siento un gran rechazo',
    hope: 'tengo esperanza por ti',
    joy: 'siento alegría',
    liking: 'me interesa lo que cuentas',
    love: 'te tengo cariño',
    pity: 'me importa cómo estás',
    pride: 'siento un poco de orgullo',
    relief: 'siento alivio',
    remorse: 'lo lamento',
    reproach: 'me ha sorprendido para mal',
    resentment: 'siento resentimiento',
    satisfaction: 'siento satisfacción',
    shame: 'siento vergüenza',
  },
  say: {
    mood: ['Ahora mismo estoy {mood}.', 'En este momento estoy {mood}.'],
    because: ['{Feeling}, porque escribiste «{excerpt}».', 'Escribiste «{excerpt}»; {feeling}.'],
    noCause: ['Nada en particular me mueve ahora; es el ánimo en el que descanso.'],
    handBack: ['¿Y tú, cómo estás?', '¿Y tú?'],
    who: [
      'Soy {name}, el acompañante sin conexión: un programa en esta máquina que escucha y tiene un ánimo propio. Ahora mismo estoy {mood}. Sin conexión, donde mejor escucho es en inglés.',
    ],
    known: ['Esto es lo que he guardado de ti: {list}.', 'De ti sé esto: {list}.'],
    nothing: ['Todavía no sé nada de ti. Solo guardo lo que me cuentas.'],
    nothingAbout: ['No he guardado nada sobre eso ({about}), y no me invento nada.'],
    off: ['Aquí no guardo nada: la memoria está desactivada.'],
  },
  quotes: ['«', '»'],
};
