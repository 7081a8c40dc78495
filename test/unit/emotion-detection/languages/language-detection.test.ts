import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLanguageModels } from '#backend/emotion-detection/languages/load-languages.ts';
import { MODEL_DIR } from '../model-dir.ts';

const detect = await createLanguageModels(join(MODEL_DIR, 'languages')).detectLanguage();

/** Written for this test, as people chat. */
const SENTENCES: readonly (readonly [language: string, ...sentences: string[]])[] = [
  [
    'en',
    'I really miss my old flat sometimes.',
    'can you believe he said that to me',
    'no idea tbh, maybe tomorrow',
    'My grandmother called and we talked for hours.',
    'ugh mondays, why do they even exist',
    'Thanks, that helped a lot!',
  ],
  [
    'de',
    'Heute war ein furchtbarer Tag bei der Arbeit.',
    'ich weiß nicht mehr weiter',
    'Endlich Wochenende, ich freue mich so!',
    'warum antwortet sie mir nicht mehr',
  ],
  [
    'es',
    'Hoy me siento muy sola en casa.',
    'no puedo creer que hayamos ganado',
    '¿Por qué nadie me escucha?',
    'mañana tengo el examen y estoy nervioso',
  ],
  [
    'fr',
    "J'ai peur de rater mon entretien demain.",
    'je suis tellement contente pour toi',
    "Il ne m'a même pas dit au revoir.",
    'on se voit ce soir avec les copains',
  ],
  [
    'it',
    'Non riesco a dormire da tre giorni.',
    'sono proprio felice di rivederti',
    'Mi ha mentito di nuovo, che rabbia.',
    'domani partiamo per il mare con i bambini',
  ],
  [
    'nl',
    'Ik ben zo moe van al dat gedoe.',
    'wat een mooie dag vandaag zeg',
    'Waarom heb je niet gebeld?',
    'morgen gaan we met de trein naar mijn zus',
  ],
  [
    'pl',
    'Nie wiem, co mam teraz robić.',
    'jestem taka szczęśliwa, że przyjechałeś',
    'Znowu się spóźnił i nawet nie przeprosił.',
    'wszystko mnie dzisiaj denerwuje',
  ],
  [
    'pt',
    'Estou com muita saudade da minha família.',
    'não acredito que você fez isso comigo',
    'Hoje correu tudo bem, obrigado!',
    'a gente vai viajar amanhã de manhã',
  ],
  [
    'ru',
    'Мне сегодня очень грустно.',
    'я так рада тебя видеть',
    'Почему он мне опять не ответил?',
    'завтра у нас будет важный день',
  ],
  [
    'tr',
    'Bugün kendimi çok yalnız hissediyorum.',
    'sınavı geçtim, inanamıyorum',
    'Neden bana hiç cevap vermiyorsun?',
    'yarın annemle birlikte doktora gideceğiz',
  ],
  ['ar', 'أنا حزين جدا اليوم', 'لماذا لم تتصل بي أمس؟', 'الحمد لله نجحت في الامتحان'],
  ['zh', '我今天真的很难过', '终于放假了，太开心了！', '你为什么不回我的消息'],
];

const NOT_READ: readonly (readonly [language: string, ...sentences: string[]])[] = [
  ['sv', 'Jag är så trött på allting just nu.', 'varför svarar du aldrig på mina meddelanden'],
  ['fi', 'En tiedä mitä minun pitäisi tehdä.', 'olen niin iloinen että tulit käymään'],
  ['hu', 'Nagyon hiányzik nekem a régi lakásom.', 'miért nem hívtál fel tegnap este'],
  ['cs', 'Nevím, co mám teď dělat, je mi smutno.', 'proč jsi mi včera večer nezavolal'],
  ['ro', 'Sunt foarte supărat pe tine în seara asta.', 'de ce nu mi-ai răspuns la telefon'],
  ['vi', 'Hôm nay tôi cảm thấy rất buồn.'],
  ['bg', 'Не знам какво да правя, много съм тъжна.'],
  ['uk', 'Мені сьогодні дуже сумно, і я не знаю чому.'],
  ['el', 'Είμαι πολύ λυπημένος σήμερα.'],
  ['he', 'אני כל כך עצוב היום'],
  ['ja', '今日はとても悲しいです。', 'うれしい'],
  ['ko', '오늘 너무 슬퍼요'],
  ['th', 'วันนี้ฉันเศร้ามาก'],
  ['hi', 'आज मैं बहुत दुखी हूँ'],
  ['fa', 'امروز خیلی ناراحت هستم پدرم مریض است'],
];

describe.each([
  ['that the app reads', SENTENCES],
  ['that it does not read', NOT_READ],
])('a language %s', (_, languages) => {
  test.each(
    languages.flatMap(([language, ...sentences]) => sentences.map((text) => [language, text] as const)),
  )('%s: %s', (language, text) => {
    expect(detect(text)?.language).toBe(language);
  });
});

test.each([
  '',
  '   ',
  '?',
  '😀😀😀',
  '12:30',
  'k',
  '\ud800\udfff\ud800',
  'https://example.org/ich/bin/nicht/da',
])('%j is in no language', (text) => {
  expect(detect(text)).toBeNull();
});

test.each([
  ['with a foreign word', 'omg the schadenfreude is real'],
  ['with a foreign name', 'I met Jürgen and María at the café'],
  ['of a gamer', 'gg ez lmao get rekt'],
  ['without grammar', 'tired. so tired. sleep now'],
  ['in capitals', 'WHY IS EVERYTHING SO HARD'],
  ['drawn out', 'nooooo waaaay that is sooooo cool'],
])('English %s is not taken for another language', (_, text) => {
  expect([null, 'en']).toContain(detect(text)?.language ?? null);
});

test('the probability is one', () => {
  for (const [, ...sentences] of [...SENTENCES, ...NOT_READ]) {
    for (const text of sentences) {
      const { probability } = detect(text)!;
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  }
});
