/**
 * Plain words for feelings, written for this project: film dialogue shows feelings more often than it names
 * them ("traurig" is in 4 of 4,933 German lines), while people who write to a companion name them. And plain
 * talk without a feeling, which XED has in English only. They join the train lines; nothing is measured on them.
 */
import type { LanguageBesidesEnglish } from '#shared/emotions/languages.ts';
import type { LineEmotion } from '../../src-main/backend/emotion-detection/languages/line-emotions.ts';

/** Phrases between bars. */
type Phrases = Readonly<Record<LineEmotion | 'none', string>>;

const PHRASES: Readonly<Record<LanguageBesidesEnglish, Phrases>> = {
  de: {
    anger:
      'wütend|ich bin wütend|verärgert|zornig|sauer auf dich|das nervt|ich hasse das|stinksauer|es macht mich rasend|aggressiv|genervt|lass mich in Ruhe',
    anticipation:
      'ich kann es kaum erwarten|gespannt|ich freue mich auf das Wochenende|bald ist es so weit|neugierig|voller Erwartung',
    disgust: 'ekelhaft|das ist widerlich|igitt|eklig|mir wird schlecht davon|abstoßend|pfui',
    fear: 'ich habe Angst|ängstlich|ich fürchte mich|besorgt|panisch|Panik|mir ist bange|erschrocken|beunruhigt|ich mache mir Sorgen|nervös',
    joy: 'glücklich|ich bin froh|fröhlich|ich freue mich|wunderbar|super|toll|herrlich|begeistert|zufrieden|ich liebe es|erleichtert|dankbar|das Leben ist schön',
    sadness:
      'traurig|ich bin sehr traurig|unglücklich|niedergeschlagen|einsam|deprimiert|ich muss weinen|enttäuscht|ich vermisse ihn|hoffnungslos|mir geht es schlecht|verzweifelt|es tut weh|Trauer',
    surprise:
      'überrascht|das hätte ich nie gedacht|wirklich|unglaublich|ich bin sprachlos|erstaunt|wow|verblüfft',
    trust:
      'ich vertraue dir|ich glaube an dich|auf dich kann ich zählen|du bist ehrlich|sicher|verlass dich auf mich',
    none: 'ich gehe einkaufen|das Buch liegt auf dem Tisch|es ist drei Uhr|der Bus fährt um acht|ich wohne in Köln|wir haben zwei Katzen|gib mir das Salz|das Fenster ist offen|ich arbeite heute|morgen ist Dienstag',
  },
  es: {
    anger:
      'enfadado|enojada|estoy furioso|me da rabia|odio esto|qué coraje|harta de todo|molesto|déjame en paz|cabreado|me pone de los nervios|irritada',
    anticipation:
      'no puedo esperar|tengo muchas ganas de verte|ya falta poco|a ver qué pasa|con ilusión|ansioso por empezar',
    disgust: 'qué asco|asqueroso|me repugna|repugnante|me da náuseas|asqueada',
    fear: 'tengo miedo|asustado|me asusta|aterrada|preocupado|nerviosa|pánico|temo lo peor|angustiada|me preocupa',
    joy: 'feliz|estoy contento|qué alegría|alegre|maravilloso|genial|encantada|me encanta|estupendo|satisfecho|aliviada|agradecido|la vida es bella',
    sadness:
      'triste|estoy muy triste|deprimido|me siento solo|quiero llorar|desanimada|decepcionado|te echo de menos|te extraño|sin esperanza|me duele el alma|desesperada|infeliz|tristeza',
    surprise:
      'sorprendido|qué sorpresa|no me lo esperaba|increíble|asombrada|en serio|guau|me quedé sin palabras',
    trust: 'confío en ti|creo en ti|puedo contar contigo|eres sincero|segura|cuenta conmigo',
    none: 'voy de compras|el libro está sobre la silla|son las tres|el autobús sale a las ocho|vivo en Sevilla|tenemos dos gatos|pásame la sal|la ventana está abierta|hoy trabajo|mañana es martes',
  },
  fr: {
    anger:
      'en colère|je suis furieux|énervée|ça m’énerve|je déteste ça|fâché contre toi|j’en ai marre|laisse-moi tranquille|agacé|la rage|irritée',
    anticipation:
      'j’ai hâte|vivement demain|impatient de te voir|on verra bien|bientôt les vacances|curieuse de savoir',
    disgust: 'dégoûtant|c’est répugnant|beurk|ça me dégoûte|écœurant|j’ai envie de vomir',
    fear: 'j’ai peur|effrayé|terrifiée|inquiet|angoissée|la panique|nerveux|je crains le pire|ça m’inquiète|anxieuse',
    joy: 'heureux|je suis contente|joyeux|la joie|merveilleux|génial|ravie|j’adore|super|satisfait|soulagée|reconnaissant|la vie est belle',
    sadness:
      'triste|je suis très triste|déprimé|seule|malheureux|envie de pleurer|déçue|tu me manques|désespéré|ça fait mal|abattue|le chagrin|sans espoir',
    surprise: 'surpris|quelle surprise|je ne m’y attendais pas|incroyable|étonnée|vraiment|waouh|sans voix',
    trust:
      'j’ai confiance en toi|je crois en toi|je peux compter sur toi|tu es honnête|rassurée|compte sur moi',
    none: 'je vais faire les courses|le livre est sur la table|il est trois heures|le bus part à huit heures|j’habite à Lyon|nous avons deux chats|passe-moi le sel|la fenêtre est ouverte|je travaille aujourd’hui|demain c’est mardi',
  },
  it: {
    anger:
      'arrabbiato|sono furiosa|che rabbia|mi fa arrabbiare|odio tutto questo|incazzato|irritata|nervi a pezzi|lasciami in pace|infuriato|seccata',
    anticipation: 'non vedo l’ora|manca poco|chissà come andrà|curiosa di sapere|presto si parte|in attesa',
    disgust: 'che schifo|disgustoso|mi fa schifo|ripugnante|nauseata|mi viene da vomitare',
    fear: 'ho paura|spaventato|terrorizzata|preoccupato|in ansia|il panico|nervosa|temo il peggio|mi preoccupa|angosciata',
    joy: 'felice|sono contento|che gioia|allegra|meraviglioso|fantastico|entusiasta|adoro|bellissimo|soddisfatta|sollevato|grata|la vita è bella',
    sadness:
      'triste|sono molto triste|depressa|mi sento solo|voglio piangere|deluso|mi manchi|disperata|infelice|senza speranza|fa male|abbattuto|la tristezza',
    surprise: 'sorpreso|che sorpresa|non me lo aspettavo|incredibile|stupita|davvero|sbalordito|senza parole',
    trust: 'mi fido di te|credo in te|posso contare su di te|sei sincero|al sicuro|conta su di me',
    none: 'vado a fare la spesa|il libro è sul tavolo|sono le tre|l’autobus parte alle otto|abito a Torino|abbiamo due gatti|passami il sale|la finestra è aperta|oggi lavoro|domani è martedì',
  },
  nl: {
    anger:
      'boos|ik ben woedend|kwaad op jou|ik haat dit|geïrriteerd|dit maakt me razend|laat me met rust|pissig|ik erger me|nijdig',
    anticipation: 'ik kan niet wachten|zin in morgen|bijna zover|benieuwd|nieuwsgierig|ik kijk ernaar uit',
    disgust: 'walgelijk|bah|vies|ik word er misselijk van|smerig|weerzinwekkend',
    fear: 'bang|ik ben bang|angstig|doodsbang|bezorgd|paniek|zenuwachtig|ik maak me zorgen|geschrokken|ongerust',
    joy: 'blij|ik ben gelukkig|vrolijk|geweldig|fantastisch|heerlijk|ik hou ervan|tevreden|opgelucht|dankbaar|enthousiast|het leven is mooi',
    sadness:
      'verdrietig|ik ben heel verdrietig|somber|eenzaam|ik moet huilen|teleurgesteld|ik mis je|wanhopig|ongelukkig|depressief|het doet pijn|hopeloos|treurig',
    surprise:
      'verrast|wat een verrassing|dat had ik niet verwacht|ongelooflijk|verbaasd|echt waar|wauw|sprakeloos',
    trust: 'ik vertrouw je|ik geloof in je|ik kan op je rekenen|je bent eerlijk|veilig|reken op mij',
    none: 'ik ga boodschappen doen|het boek ligt op tafel|het is drie uur|de bus vertrekt om acht uur|ik woon in Utrecht|we hebben twee katten|geef me het zout|het raam staat open|ik werk vandaag|morgen is het dinsdag',
  },
  pl: {
    anger:
      'zły|jestem wściekła|zdenerwowany|nienawidzę tego|wkurza mnie to|zirytowana|daj mi spokój|rozzłoszczony|mam dość|gniew',
    anticipation:
      'nie mogę się doczekać|już niedługo|ciekawe co będzie|ciekawa jestem|czekam na jutro|z niecierpliwością',
    disgust: 'obrzydliwe|ohyda|fuj|brzydzę się|niedobrze mi od tego|wstrętne',
    fear: 'boję się|przestraszony|przerażona|martwię się|panika|zdenerwowana przed egzaminem|strach|niespokojny|lękam się|obawiam się',
    joy: 'szczęśliwy|jestem szczęśliwa|cieszę się|radość|wspaniale|super|cudownie|uwielbiam|zadowolona|wdzięczny|ulga|życie jest piękne',
    sadness:
      'smutny|jest mi smutno|przygnębiona|samotny|chce mi się płakać|rozczarowana|tęsknię|zrozpaczony|nieszczęśliwa|beznadziejnie|to boli|załamana|smutek',
    surprise:
      'zaskoczony|co za niespodzianka|nie spodziewałam się|niesamowite|zdziwiona|naprawdę|brak mi słów|szok',
    trust: 'ufam ci|wierzę w ciebie|mogę na ciebie liczyć|jesteś szczery|bezpiecznie|możesz na mnie liczyć',
    none: 'idę na zakupy|książka leży na stole|jest trzecia|autobus odjeżdża o ósmej|mieszkam w Krakowie|mamy dwa koty|podaj mi sól|okno jest otwarte|dzisiaj pracuję|jutro jest wtorek',
  },
  pt: {
    anger:
      'com raiva|estou furioso|irritada|odeio isso|que raiva|zangado|chateada contigo|me deixa em paz|deixa-me em paz|puto da vida|farta disto|nervoso com ele',
    anticipation:
      'mal posso esperar|ansiosa para te ver|falta pouco|curioso para saber|não vejo a hora|tomara que chegue logo',
    disgust: 'que nojo|nojento|isso me dá nojo|repugnante|enojada|dá vontade de vomitar',
    fear: 'tenho medo|estou com medo|assustado|apavorada|preocupado|em pânico|nervosa com a prova|receio o pior|aflita|ansioso e com medo',
    joy: 'feliz|estou muito contente|que alegria|alegre|maravilhoso|adoro|ótimo|animada|satisfeito|aliviada|grato|que bom|a vida é bela',
    sadness:
      'triste|estou muito triste|deprimido|sozinha|quero chorar|desanimado|desiludida|decepcionado|sinto a tua falta|saudades|sem esperança|dói muito|infeliz|tristeza',
    surprise: 'surpreso|que surpresa|não esperava|incrível|surpreendida|sério|nossa|sem palavras|espantado',
    trust: 'confio em ti|confio em você|acredito em você|posso contar contigo|és sincero|segura|conta comigo',
    none: 'vou às compras|vou ao mercado|o livro está na mesa|são três horas|o ônibus sai às oito|o autocarro sai às oito|moro no Porto|temos dois gatos|passa o sal|a janela está aberta|hoje trabalho|amanhã é terça',
  },
  ru: {
    anger:
      'злой|я в ярости|злюсь|бесит|ненавижу это|раздражает|меня достало|отстань|сердитый|я очень зла|гнев',
    anticipation:
      'не могу дождаться|жду не дождусь|скоро праздник|интересно что будет|любопытно|в предвкушении',
    disgust: 'отвратительно|какая гадость|фу|меня тошнит|мерзко|противно',
    fear: 'мне страшно|боюсь|испугалась|в ужасе|волнуюсь|переживаю|паника|тревожно|я нервничаю|страх',
    joy: 'счастлив|я рада|радость|здорово|прекрасно|чудесно|отлично|обожаю|весело|довольна|благодарен|какое облегчение|жизнь прекрасна',
    sadness:
      'грустно|мне очень грустно|печально|одиноко|хочется плакать|я разочарована|скучаю по тебе|в отчаянии|несчастный|безнадёжно|больно на душе|подавлен|тоска',
    surprise: 'удивлён|какой сюрприз|не ожидала|невероятно|поразительно|правда|ничего себе|нет слов',
    trust: 'я тебе доверяю|верю в тебя|могу на тебя рассчитывать|ты честный|надёжно|положись на меня',
    none: 'я иду в магазин|книга лежит на столе|сейчас три часа|автобус уходит в восемь|я живу в Казани|у нас две кошки|передай соль|окно открыто|сегодня я работаю|завтра вторник',
  },
  tr: {
    anger:
      'kızgınım|çok öfkeliyim|sinirliyim|nefret ediyorum|sinirimi bozuyor|beni rahat bırak|deli oluyorum|bıktım artık|öfke|kızdım',
    anticipation:
      'sabırsızlanıyorum|dört gözle bekliyorum|az kaldı|merak ediyorum|yakında tatil|heyecanla bekliyorum',
    disgust: 'iğrenç|tiksindim|mide bulandırıcı|midem bulandı|öğk|tiksinti',
    fear: 'korkuyorum|korktum|dehşete kapıldım|endişeliyim|panik|tedirginim|kaygılıyım|korku|gerginim|ödüm koptu',
    joy: 'mutluyum|çok sevindim|neşeliyim|harika|muhteşem|şahane|bayıldım|memnunum|minnettarım|içim rahatladı|sevinç|hayat güzel',
    sadness:
      'üzgünüm|çok üzüldüm|mutsuzum|moralim bozuk|kederliyim|ağlamak istiyorum|hayal kırıklığı|seni özledim|umutsuzum|canım yanıyor|çaresizim|depresyondayım|üzüntü',
    surprise: 'şaşırdım|ne sürpriz|beklemiyordum|inanılmaz|hayret|gerçekten mi|vay canına|şok oldum',
    trust: 'sana güveniyorum|sana inanıyorum|sana güvenebilirim|dürüstsün|güvendeyim|bana güven',
    none: 'alışverişe gidiyorum|kitap masanın üstünde|saat üç|otobüs sekizde kalkıyor|İzmirde oturuyorum|iki kedimiz var|tuzu uzatır mısın|pencere açık|bugün çalışıyorum|yarın salı',
  },
  ar: {
    anger: 'غاضب|أنا غاضبة|أكره هذا|منزعج|عصبي|اتركني وشأني|هذا يغضبني|مستاءة|غضب',
    anticipation: 'لا أستطيع الانتظار|متشوق|أنتظر بفارغ الصبر|قريبا|فضولي|متحمسة للغد',
    disgust: 'مقرف|مقزز|يا للقرف|أشعر بالغثيان|اشمئزاز',
    fear: 'خائف|أنا خائفة|أخاف|مرعوب|قلق|قلقة|ذعر|متوتر|أخشى الأسوأ|خوف',
    joy: 'سعيد|أنا سعيدة|فرحان|مسرور|رائع|جميل جدا|أحب هذا|ممتن|مرتاحة|الحياة جميلة|فرح',
    sadness: 'حزين|أنا حزينة|مكتئب|وحيد|أريد أن أبكي|خائبة الأمل|اشتقت إليك|يائس|تعيس|بلا أمل|هذا مؤلم|حزن',
    surprise: 'متفاجئ|يا لها من مفاجأة|لم أتوقع هذا|لا يصدق|مندهشة|حقا|عجيب',
    trust: 'أثق بك|أؤمن بك|يمكنني الاعتماد عليك|أنت صادق|بأمان|اعتمد علي',
    none: 'سأذهب إلى السوق|الكتاب على الطاولة|الساعة الثالثة|الحافلة تغادر في الثامنة|أسكن في القاهرة|عندنا قطتان|ناولني الملح|النافذة مفتوحة|أعمل اليوم|غدا الثلاثاء',
  },
  zh: {
    anger: '生气|我很生气|愤怒|气死我了|讨厌|我恨你|烦死了|别烦我|恼火|火大',
    anticipation: '等不及了|好期待|快到了|好奇|盼着那一天|期待周末',
    disgust: '恶心|真恶心|好脏|想吐|令人作呕|反感',
    fear: '害怕|我好怕|恐惧|担心|紧张|恐慌|焦虑|吓死我了|不安|可怕',
    joy: '开心|我很高兴|快乐|幸福|太好了|太棒了|喜欢|满意|感谢|松了一口气|好极了|哈哈',
    sadness: '难过|我很伤心|悲伤|孤独|想哭|失望|想你|绝望|不开心|没有希望|心痛|沮丧|郁闷',
    surprise: '惊讶|没想到|真的吗|不敢相信|天啊|太意外了|吃惊|哇',
    trust: '我相信你|信任|我可以依靠你|你很诚实|放心|交给我吧',
    none: '我去买东西|书在桌子上|现在三点|公交车八点开|我住在北京|我们有两只猫|把盐递给我|窗户开着|我今天上班|明天星期二',
  },
};

interface Phrase {
  readonly text: string;
  readonly language: LanguageBesidesEnglish;
  readonly emotion: LineEmotion | 'none';
}

export function allPhrases(): Phrase[] {
  return Object.entries(PHRASES).flatMap(([language, byEmotion]) =>
    Object.entries(byEmotion).flatMap(([emotion, phrases]) =>
      phrases.split('|').map((text) => ({
        text: text.replaceAll('’', "'"),
        language: language as LanguageBesidesEnglish,
        emotion: emotion as Phrase['emotion'],
      })),
    ),
  );
}
