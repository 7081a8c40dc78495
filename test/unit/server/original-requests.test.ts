import { describe, expect, test } from 'vitest';
import {
  BadRequest,
  readCreateSession,
  readEndSession,
  readHistory,
  readSendMessage,
} from '../../../src-main/server/original-requests.ts';

const CREATE = { api_key: 'k', name: 'Ada', personality: 'friendly', model: 'gemini' };
const missing = new BadRequest('Missing required parameters');

describe('POST /create_session', () => {
  test('the required fields, with defaults for the rest', () => {
    expect(readCreateSession(CREATE)).toEqual({
      apiKey: 'k',
      name: 'Ada',
      personality: 'friendly',
      customInstruction: '',
      clientMaintainsHistory: false,
      model: 'gemini',
    });
  });

  test('optional fields may be given, or null', () => {
    const given = { ...CREATE, custom_instruction: 'Be brief.', client_maintains_history: true };
    expect(readCreateSession(given)).toMatchObject({
      customInstruction: 'Be brief.',
      clientMaintainsHistory: true,
    });
    const nulls = { ...CREATE, custom_instruction: null, client_maintains_history: null };
    expect(readCreateSession(nulls)).toMatchObject({ customInstruction: '', clientMaintainsHistory: false });
  });

  test.each(['api_key', 'name', 'personality', 'model'])(
    'without %s, or with another type, it is refused',
    (field) => {
      for (const value of [undefined, null, '', '  ', 7, true, ['x'], { a: 1 }]) {
        expect(() => readCreateSession({ ...CREATE, [field]: value })).toThrow(missing);
      }
    },
  );

  test('a truthy word for client_maintains_history is refused, not taken for false', () => {
    expect(() => readCreateSession({ ...CREATE, client_maintains_history: 'true' })).toThrow(missing);
    expect(() => readCreateSession({ ...CREATE, custom_instruction: 5 })).toThrow(missing);
  });

  test.each([undefined, null, 'text', 7, [CREATE]])('a body that is no object is refused: %j', (body) => {
    expect(() => readCreateSession(body)).toThrow(missing);
  });
});

test('POST /send_message and /end_session need their fields', () => {
  expect(readSendMessage({ session_id: 's', message: ' hi ' })).toEqual({
    sessionId: 's',
    message: ' hi ',
    history: undefined,
  });
  expect(() => readSendMessage({ session_id: 's' })).toThrow(missing);
  expect(() => readSendMessage({ message: 'hi' })).toThrow(missing);
  expect(() => readSendMessage({ session_id: 's', message: ['hi'] })).toThrow(missing);
  expect(readEndSession({ session_id: 's' })).toEqual({ sessionId: 's' });
  expect(() => readEndSession({})).toThrow(missing);
});

describe('the history of a client that keeps it', () => {
  test('an array of what the user and the bot said', () => {
    expect(readHistory([{ user: 'Hi.' }, { bot: 'Hello!' }, { user: 'I am sad.', bot: 'Why?' }])).toEqual([
      { role: 'user', text: 'Hi.' },
      { role: 'assistant', text: 'Hello!' },
      { role: 'user', text: 'I am sad.' },
      { role: 'assistant', text: 'Why?' },
    ]);
  });

  test('nothing, and empty entries, are no history', () => {
    for (const nothing of [undefined, null, [], '', '  ']) expect(readHistory(nothing)).toEqual([]);
    expect(readHistory([{ user: ' ' }, { bot: null }])).toEqual([]);
  });

  test('one string is taken apart where its lines name the speaker', () => {
    expect(readHistory('User: Hi.\nBot: Hello!\nHow are you?\nuser: sad: very')).toEqual([
      { role: 'user', text: 'Hi.' },
      { role: 'assistant', text: 'Hello!\nHow are you?' },
      { role: 'user', text: 'sad: very' },
    ]);
    expect(readHistory('We met before.\nBot: Indeed.')).toEqual([
      { role: 'user', text: 'We met before.' },
      { role: 'assistant', text: 'Indeed.' },
    ]);
  });

  test('a string without speakers is something that the user said', () => {
    expect(readHistory('I told you about my cat.')).toEqual([
      { role: 'user', text: 'I told you about my cat.' },
    ]);
  });

  test.each([7, true, { user: 'Hi.' }, ['Hi.'], [{ user: 7 }], [{ model: 'Hi.' }], [null]])(
    'anything else is refused: %j',
    (history) => {
      expect(() => readHistory(history)).toThrow(missing);
    },
  );

  test('half of a character becomes the replacement character, whole ones stay', () => {
    expect(readHistory([{ user: 'a\ud83d b 💛' }])).toEqual([{ role: 'user', text: 'a\ufffd b 💛' }]);
  });
});
