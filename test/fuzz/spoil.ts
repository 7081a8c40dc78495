import fc, { type Arbitrary } from 'fast-check';

/** Text that has broken programs before: halves of characters, control characters, directions, long clusters. */
const TROUBLE = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  'a\udc00b',
  '\u202e\u2066hidden',
  '👩‍👩‍👧‍👦'.repeat(20),
  `e${'\u0301'.repeat(200)}`,
  '\ufeff\ufffe',
  '../../etc/passwd',
  '%00%2e%2e%2f',
  "'; DROP TABLE messages; --",
  '"*" OR NEAR(a b) ^',
  '{{constructor.constructor}}',
  '한국어 日本語 العربية עברית ไทย',
];

const deep = (levels: number): unknown => {
  let value: unknown = 'end';
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

const wrong: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, -0, [], {}, '0', 'true', 'NaN'),
);
const unicode: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TROUBLE),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const huge: Arbitrary<unknown> = fc.constantFrom<unknown>(
  'x'.repeat(33_000),
  '😀'.repeat(20_000),
  'word '.repeat(50_000),
  Array.from({ length: 5_000 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`key${index}`, index])),
  deep(2_000),
);
const extra = fc.constantFrom('extra', '__proto__', 'constructor', 'toString', 'length', 'id', '');

/** Valid JSON values, and those that differ from one in a single place: missing, more, of another type, huge. */
export const spoiled = (valid: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: valid },
    { weight: 2, arbitrary: edited(valid, fc.constant(undefined)) },
    { weight: 3, arbitrary: edited(valid, wrong) },
    { weight: 3, arbitrary: edited(valid, unicode) },
    { weight: 1, arbitrary: edited(valid, huge) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(valid, extra, fc.jsonValue())
        .map(([value, key, more]) => (isObject(value) ? withOwn(value, key, more) : value)),
    },
    { weight: 1, arbitrary: fc.oneof(wrong, huge) },
  );

/** Text as a body: JSON, and what only begins like it. */
export const bodyText = (value: Arbitrary<unknown>): Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 20, arbitrary: value.map((json) => Buffer.from(JSON.stringify(json) ?? '', 'utf8')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(value, fc.nat(40))
        .map(([json, cut]) => Buffer.from((JSON.stringify(json) ?? '').slice(0, -cut || undefined))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('', '[', '{"a":', '\ufeff{}', 'null', '"\\ud83d"', '1e999')
        .map((text) => Buffer.from(text)),
    },
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** With `__proto__` as a field like any other, as JSON.parse makes it. */
function withOwn(value: Record<string, unknown>, key: string, more: unknown): unknown {
  const copy = { ...value };
  Object.defineProperty(copy, key, { value: more, enumerable: true, configurable: true });
  return copy;
}

/** One field somewhere in a value is replaced; `undefined` takes it away. */
const edited = (valid: Arbitrary<unknown>, replacement: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.tuple(valid, fc.nat(20), replacement).map(([value, place, other]) => {
    const copy = structuredClone(value);
    const fields = fieldsOf(copy);
    const field = fields[place % Math.max(1, fields.length)];
    if (field === undefined) return other;
    const [holder, key] = field;
    if (other === undefined) delete holder[key];
    else holder[key] = other;
    return copy;
  });

function fieldsOf(value: unknown): [Record<string, unknown>, string][] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key): [Record<string, unknown>, string][] => [
    [value, key],
    ...fieldsOf(value[key]),
  ]);
}
