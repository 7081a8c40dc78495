/**
 * Words that hold sentences together and carry no topic, of the languages that are read on the machine: pronouns,
 * articles, prepositions, auxiliary verbs, particles. Of one or two letters none has to be here: those are never counted.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the and but for nor yet not you your yours yourself she her hers herself him his himself they them their theirs
    its itself our ours ourselves myself mine who whom whose which what when where why how this that these those there
    here are was were been being have has had having does did doing done will would shall should can could may might
    must with without from into onto about above below over under again then than too very just only even also still
    because while until during before after between through against off out down some any each every all both few more
    most other such same own one two get got getting goes going gone went come came make made let say said tell told
    know think thought feel felt feeling like really much many lot lots bit thing things something anything nothing
    everything someone anyone everyone maybe now today yesterday tomorrow day always never ever well yes yeah okay
    don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't
    i'm i've i'll i'd it's that's there's what's he's she's we're we've you're you've they're let's want wanted need
    gonna wanna kind sort though although however since once`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber denn doch nicht kein keine keinen keinem ich
    mich mir mein meine meinen meinem meiner dich dir dein deine wir uns unser unsere ihr euch euer sie ihm ihn ihnen
    sein seine seinen seiner ihre ihren ihrem man sich wer was wann warum wie wo welche welcher welches dieser diese
    dieses diesen diesem jener bin bist ist sind seid war waren warst gewesen habe hast hat haben hatte hatten hätte
    werde wird werden wurde wurden würde kann kannst können konnte könnte muss müssen musste soll sollen sollte will
    wollen wollte mag mögen darf auf aus bei bis durch für gegen hinter mit nach neben ohne über unter von vor zum zur
    zwischen als auch noch nur schon sehr dann wenn weil dass damit dort hier heute gestern morgen immer nie mal mehr
    viel viele etwas nichts alles alle alle ganz gar eben halt wieder jetzt also zwar einfach wirklich ja nein doch`,
  es: `los las una unos unas del con por para sin sobre entre hasta desde pero que qué como cómo cuando cuándo donde dónde
    quien quién cual porque aunque mientras muy más menos mucho mucha muchos muchas poco todo toda todos todas nada
    algo alguien nadie este esta esto estos estas ese esa eso esos esas aquel aquella ella ellos ellas usted ustedes
    nosotros mío mía tuyo suyo sus mis tus nos les soy eres somos son era eran fue fueron ser estar estoy está están
    estaba estuve haber has han hay había hace hacer hecho tengo tiene tener voy vas van ido puede puedo poder quiero
    querer también tampoco solo sólo ahora hoy ayer mañana siempre nunca aquí allí así bien mal entonces luego después
    antes otra otro cada día cosa cosas`,
  fr: `les des une aux avec pour par sans sur sous dans entre chez vers depuis mais que qui quoi dont où quand comment
    pourquoi parce comme plus moins très trop peu beaucoup tout toute tous toutes rien quelque chose quelqu'un personne
    cette ces cet celui celle ceux elle elles ils nous vous leur leurs mon mes ton tes son ses notre votre nos vos moi
    toi lui eux soi suis est sommes êtes sont étais était étaient été être avoir avais avait avaient ont avons avez
    fait faire fais font vais vas allons allez aller peux peut pouvoir veux veut vouloir dois doit devoir faut aussi
    encore déjà toujours jamais ici alors donc puis après avant maintenant aujourd'hui hier demain bien mal non oui
    c'est j'ai n'est qu'il qu'elle d'un d'une autre autres chaque jour pas même`,
  pt: `uma uns umas dos das nos nas pelo pela pelos pelas com sem por para sobre entre até desde mas que quê como quando
    onde quem qual porque embora enquanto muito muita muitos muitas mais menos pouco tudo todo toda todos todas nada
    algo alguém ninguém este esta isto esse essa isso aquele aquela aquilo ele ela eles elas você vocês nós meu minha
    meus minhas teu tua seu sua seus suas nosso sou somos são era eram foi foram ser estar estou está estão estava tem
    tenho têm ter tinha havia faz fazer feito vou vai vamos ido pode posso poder quero querer também só agora hoje
    ontem amanhã sempre nunca aqui ali assim bem mal então depois antes outra outro cada dia coisa coisas não sim pra`,
  it: `gli una uno dei del della delle degli dal dalla nel nella nelle sul sulla con per senza sopra sotto tra fra fino ma
    che chi cosa come quando dove perché anche ancora già più meno molto molta molti molte poco tutto tutta tutti tutte
    niente nulla qualcosa qualcuno nessuno questo questa questi queste quello quella quelli lei lui loro noi voi mio
    mia miei mie tuo tua suo sua suoi nostro vostro sono sei siamo siete era erano stato stata essere avere aveva hai
    abbiamo hanno fatto fare faccio fai vado vai andare posso può potere voglio vuole volere devo deve dovere ora oggi
    ieri domani sempre mai qui così bene male allora poi dopo prima altro altra ogni giorno non solo c'è`,
  nl: `het een van voor met naar door over onder bij uit tot tegen tussen maar want omdat dat die dit deze wie wat waar
    wanneer waarom hoe ook nog wel niet geen niets iets alles alle veel meer meest zeer heel erg dan toen als zijn was
    waren ben bent geweest heb hebt heeft hebben had hadden worden wordt werd kan kunnen kon moet moeten moest wil
    willen wilde zal zullen zou mag mij mijn jou jouw jij hij zij haar hem hun wij ons onze jullie zich men hier daar
    nu vandaag gisteren morgen altijd nooit weer gewoon echt even eens dus toch`,
  pl: `ale albo czy dla jak jest być był była było były jestem jesteś jesteśmy nie tak tam tego tej ten też to co kto gdzie
    kiedy dlaczego który która które się mnie mój moja moje mam masz mieć miał miała ciebie twój jego jej ich nas nasz
    was oni ona ono przez przed przy pod nad bez dużo bardzo więcej tylko już jeszcze zawsze nigdy dziś dzisiaj wczoraj
    jutro teraz tutaj potem wszystko nic coś ktoś nikt sobie żeby ponieważ bo`,
  ru: `это как так что кто где когда почему который которая которые для без над под при про или если чтобы потому тоже
    также еще ещё уже очень много мало все всё весь вся ничего что-то кто-то никто она оно они мне меня мной мой моя
    моё мои тебя тебе твой его её ему ней них нас нам наш вас вам ваш был была было были есть быть буду будет могу
    может можно надо нужно хочу только просто сейчас сегодня вчера завтра всегда никогда здесь там потом тут даже не
    нет да вот`,
  tr: `bir bu şu için ile gibi kadar ama ancak çünkü veya hem ise eğer değil var yok çok daha en hiç her bazı şey ben bana
    beni benim sen sana seni senin onu ona onun biz bize bizi bizim siz onlar kim nasıl neden nerede zaman şimdi bugün
    dün yarın sonra önce olan oldu olarak olduğu oluyor olmak etmek yapmak sadece artık yine bile mi`,
  ar: `في من على إلى عن مع هذا هذه ذلك تلك التي الذي كان كانت يكون أنا أنت هو هي نحن هم لي لك له لها لنا لقد قد لا لم لن ما
    ماذا متى أين كيف لماذا كل بعض شيء أي أو ثم بعد قبل عند حتى إذا لأن لكن فقط جدا أيضا الآن اليوم أمس غدا دائما أبدا هنا
    هناك نعم غير بين`,
  hi: `और का की के को से में पर है हैं था थी थे हूँ हूं हो यह वह ये वे मैं मुझे मेरा मेरी मेरे तुम आप आपका हम हमारा उस इस
    उसे इसे जो कि क्या कब कहाँ क्यों कैसे नहीं बहुत भी ही तो अब आज कल कभी कुछ सब लिए साथ बाद पहले रहा रही रहे गया गई
    कर करना किया एक लेकिन अगर`,
  zh: `我们 你们 他们 她们 自己 这个 那个 这样 那样 这些 那些 什么 怎么 为什么 哪里 时候 没有 不是 就是 还是 但是 因为 所以
    如果 而且 或者 已经 可以 可能 应该 觉得 知道 一个 一些 一下 一直 非常 真的 现在 今天 昨天 明天 然后 之后 之前 这里 那里`,
  ja: `これ それ あれ ここ そこ この その あの ある いる する なる ない です ます だけ でも から まで より など よう こと もの とき
    ため とても すごく もう まだ また そして しかし 私は 今日 昨日 明日 なに なんで どこ いつ だから けど`,
};

const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(LISTS)
    .flatMap((list) => list.split(/\s+/))
    .filter((word) => word !== ''),
);

/** Whether a word, in lower case, is one of them, in whatever language: texts mix languages, and readings err about them. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
