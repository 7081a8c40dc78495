/** Reads what the reference shows out of an OpenAPI 3.1 document. Pure; knows only what ours uses of OpenAPI. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Response {
  readonly description: string;
  readonly content?: Content;
}

interface RawOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
}

export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly contentType: string | null;
  readonly schema: Schema | null;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Below the server's address, such as `/sessions/{sessionId}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly answers: readonly Answer[];
}

/** What a `$ref` of the document leads to; anything else is itself. */
function resolve<T>(document: ApiDocument, value: T | { readonly $ref: string }): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T;
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/([^/]+)$/.exec(String(value.$ref)) ?? [];
  return document.components[kind]?.[name] as T;
}

/** Every operation, in the order of the document. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      id: raw.operationId,
      method: method.toUpperCase(),
      path,
      tag: raw.tags?.[0] ?? 'Other',
      summary: raw.summary ?? '',
      parameters: (raw.parameters ?? []).map((parameter) => resolve<Parameter>(document, parameter)),
      body: raw.requestBody?.content['application/json']?.schema ?? null,
      answers: Object.entries(raw.responses).map(([status, response]) =>
        answerOf(document, status, response),
      ),
    })),
  );
}

function answerOf(document: ApiDocument, status: string, raw: Response | { readonly $ref: string }): Answer {
  const { description, content } = resolve<Response>(document, raw);
  const [contentType, media] = Object.entries(content ?? {})[0] ?? [null, undefined];
  return { status, description, contentType, schema: media?.schema ?? null };
}

/** What a value is, in a few words, such as `text, up to 200 characters` or `Session`. */
export function typeWords(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'object';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return [...new Set(variants.map(typeWords))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map(typeWords).join(' & ');
  switch (schema.type) {
    case 'array':
      return `list of ${typeWords(schema.items ?? {})}`;
    case 'string':
      return schema.maxLength === undefined ? 'text' : `text, up to ${schema.maxLength} characters`;
    case 'integer':
    case 'number': {
      const { minimum, maximum } = schema;
      const isBounded = minimum !== undefined && maximum !== undefined && Math.abs(maximum) < 1e9;
      return isBounded ? `number, ${minimum} to ${maximum}` : 'number';
    }
    case undefined:
      return 'anything';
    default:
      return Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type);
  }
}

export interface Field {
  /** With the names around it, such as `persona.name`. */
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}

/** Names deeper than this are left to the schema that they belong to. */
const MOST_DEPTH = 2;

/** The fields of an object, those of objects within it behind them. */
export function fieldsOf(document: ApiDocument, schema: Schema, prefix = '', depth = 0): Field[] {
  const object = resolve<Schema>(document, schema as Schema & { $ref: string });
  if (object.type === 'array' && object.items !== undefined) {
    return fieldsOf(document, object.items, `${prefix}[]`, depth);
  }
  return Object.entries(object.properties ?? {}).flatMap(([name, field]) => {
    const full = prefix === '' ? name : `${prefix}.${name}`;
    const own: Field = {
      name: full,
      type: typeWords(field),
      isRequired: object.required?.includes(name) ?? false,
      description: field.description ?? '',
    };
    return depth >= MOST_DEPTH ? [own] : [own, ...fieldsOf(document, field, full, depth + 1)];
  });
}

/** A value to start from when trying: what is required, each field with its default or its simplest value. */
export function exampleOf(document: ApiDocument, schema: Schema): unknown {
  const shape = resolve<Schema>(document, schema as Schema & { $ref: string });
  if (shape.default !== undefined) return shape.default;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const variants = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (variants !== undefined) return exampleOf(document, variants[0] ?? {});
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        (shape.required ?? []).map((name) => [name, exampleOf(document, shape.properties?.[name] ?? {})]),
      );
    case 'array':
      return [];
    case 'string':
      return '';
    case 'integer':
    case 'number':
      return shape.minimum !== undefined && shape.minimum > 0 ? shape.minimum : 0;
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** The address of a request: path parameters filled in, the query with what was typed. */
export function addressOf(
  base: string,
  { path, parameters }: Pick<Operation, 'path' | 'parameters'>,
  values: Readonly<Record<string, string>>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams(
    parameters
      .filter((parameter) => parameter.in === 'query' && (values[parameter.name] ?? '') !== '')
      .map((parameter) => [parameter.name, values[parameter.name] ?? '']),
  ).toString();
  return `${base}${filled}${query === '' ? '' : `?${query}`}`;
}
