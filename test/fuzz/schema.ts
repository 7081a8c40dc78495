import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Strings grow up to here; longer ones are a matter of their own (`huge`). */
const LONGEST = 300;

/** Nobody leaves the machine while requests are made up: the discard port of this machine refuses connections. */
const ADDRESSES = ['http://127.0.0.1:9', 'http://127.0.0.1:9/v1', 'http://localhost:9/v1/'];

/** What the document says that the API takes. A pattern within a pattern, or a name without one, is `any` text. */
export function arbitraryOf(schema: Schema, named: Schemas, property = ''): Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const found = named[schema.$ref.split('/').at(-1) ?? ''];
    if (found === undefined) throw new Error(`The document has no ${schema.$ref}.`);
    return arbitraryOf(found, named);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return fc.oneof(...choices.map((choice) => arbitraryOf(choice, named, property)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, named);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, named), { maxLength: 5 });
    case 'string':
      return textOf(schema, property);
    case 'integer':
      return fc.integer(bounds(schema, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));
    case 'number':
      return fc.double({ ...bounds(schema, -1e6, 1e6), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(schema: Schema, named: Schemas): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  if (typeof additionalProperties === 'object') {
    const name = arbitraryOf(propertyNames ?? { type: 'string' }, named) as Arbitrary<string>;
    return fc.dictionary(
      fc.oneof(name, fc.constantFrom('custom', 'ollama', 'gemini')),
      arbitraryOf(additionalProperties, named),
      {
        maxKeys: 3,
      },
    );
  }
  const fields = Object.entries(properties).map(
    ([key, value]) => [key, arbitraryOf(value, named, key)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

function textOf(
  { minLength = 0, maxLength = LONGEST, pattern }: Schema,
  property: string,
): Arbitrary<string> {
  if (property === 'baseUrl') return fc.constantFrom(...ADDRESSES);
  // Providers are few, and one that is met by chance would be asked for a reply.
  if (property === 'provider') return fc.constantFrom('embedded', 'nobody');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, LONGEST) });
}

const bounds = ({ minimum, maximum }: Schema, min: number, max: number) => ({
  min: minimum ?? min,
  max: maximum ?? max,
});
