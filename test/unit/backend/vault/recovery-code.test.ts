import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLastGroup, readRecoveryCode, recoveryCodeFrom } from '#shared/recovery-code.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 26, maxLength: 26 }).map(recoveryCodeFrom);

test('a code is seven groups of four symbols, without any that is taken for another', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
    }),
  );
});

test('however it is typed, it is read as the same code', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const plain = code.replaceAll('-', '');
      const sloppy = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
      expect(readRecoveryCode(code)).toBe(plain);
      expect(readRecoveryCode(sloppy)).toBe(plain);
    }),
  );
});

test('one wrong symbol, or two neighbours swapped, is always told from a code', () => {
  fc.assert(
    fc.property(codes, fc.nat(27), fc.integer({ min: 1, max: 31 }), (code, at, by) => {
      const plain = code.replaceAll('-', '');
      const other = SYMBOLS.charAt((SYMBOLS.indexOf(plain.charAt(at)) + by) % 32);
      expect(readRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
      const [a, b] = [plain.charAt(at), plain.charAt(at + 1)];
      if (at < 25 && a !== b) {
        expect(readRecoveryCode(plain.slice(0, at) + b + a + plain.slice(at + 2))).toBeNull();
      }
    }),
  );
});

test('what is no code is refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readRecoveryCode(text)).toBeNull();
    }),
  );
  expect(() => recoveryCodeFrom(new Uint8Array(25))).toThrow(RangeError);
});

test('its last group shows that somebody has it', () => {
  const code = recoveryCodeFrom(new Uint8Array(26).fill(77));
  expect(isLastGroup(code, ` ${code.slice(-4).toLowerCase()} `)).toBe(true);
  expect(isLastGroup(code, code.slice(0, 4))).toBe(code.slice(0, 4) === code.slice(-4));
  expect(isLastGroup(code, '')).toBe(false);
});
