import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../../src-main/server/openapi.ts';
import {
  type ApiDocument,
  addressOf,
  exampleOf,
  fieldsOf,
  operationsOf,
  typeWords,
} from '../../../src-renderer/reference/document.ts';

const document = (await openApiDocument('0.0.0')) as unknown as ApiDocument;
const operations = operationsOf(document);
const find = (id: string) => operations.find((operation) => operation.id === id)!;

test('every operation has a name, a place, and answers that say what they are', () => {
  expect(operations.length).toBeGreaterThan(20);
  for (const { id, summary, tag, answers, parameters } of operations) {
    expect(summary, id).not.toBe('');
    expect(tag, id).not.toBe('Other');
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining(['200', '401', '403', '429']));
    expect(answers.every(({ description }) => description !== '')).toBe(true);
    expect(parameters.every(({ name }) => typeof name === 'string')).toBe(true);
  }
});

test('refusals are problems, and a POST takes an Idempotency-Key', () => {
  for (const { method, answers, parameters, id } of operations) {
    for (const { status, contentType } of answers) {
      if (Number(status) >= 400) expect(contentType, `${id} ${status}`).toBe('application/problem+json');
    }
    expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(method === 'POST');
  }
});

describe('a schema', () => {
  test('is said in words', () => {
    expect(typeWords({ type: 'string', maxLength: 200 })).toBe('text, up to 200 characters');
    expect(typeWords({ type: 'integer', minimum: 1, maximum: 500 })).toBe('number, 1 to 500');
    expect(typeWords({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBe('text | null');
    expect(typeWords({ type: 'array', items: { $ref: '#/components/schemas/Session' } })).toBe(
      'list of Session',
    );
    expect(typeWords({ enum: ['light', 'dark'] })).toBe('"light" | "dark"');
  });

  test('is taken apart into fields, those of objects within it too', () => {
    const fields = fieldsOf(document, { $ref: '#/components/schemas/Session' });
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['id', 'title', 'persona.name']));
    expect(fields.find(({ name }) => name === 'id')?.isRequired).toBe(true);
  });

  test('gives something to start from that holds what is required', () => {
    expect(exampleOf(document, find('messages.send').body!)).toEqual({ text: '' });
    expect(exampleOf(document, find('sessions.create').body!)).toEqual({});
  });
});

test('an address is filled in, and what somebody typed stays within its part of it', () => {
  const list = find('messages.list');
  expect(addressOf('/v1', list, { sessionId: 'a/b?c', limit: '2', before: '' })).toBe(
    '/v1/sessions/a%2Fb%3Fc/messages?limit=2',
  );
});
