/**
 * Text from base64, strictly and in linear time. The language itself has neither base64 nor UTF-8, and this code
 * runs in the window, in the backend and in tests alike.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE_OF: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** @returns the text, or null where this is not base64 of valid UTF-8. White space is ignored, padding optional. */
export function textFromBase64(base64: string): string | null {
  const bytes = bytesFromBase64(base64);
  return bytes === null ? null : textFromUtf8(bytes);
}

function bytesFromBase64(base64: string): Uint8Array | null {
  const digits = base64.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let filled = 0;
  let held = 0;
  let bits = 0;
  for (const digit of digits) {
    const value = VALUE_OF.get(digit);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xfff; // never more than 10 bits are waiting
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = (held >> bits) & 0xff;
    filled += 1;
  }
  return bytes;
}

/** Code units that are put together at a time: as many arguments as every engine takes. */
const RUN = 8_192;

/** How many bytes follow a first byte, the bits of it that count, and the smallest character of that length. */
const FORMS = [
  { mask: 0x80, lead: 0x00, more: 0, least: 0 },
  { mask: 0xe0, lead: 0xc0, more: 1, least: 0x80 },
  { mask: 0xf0, lead: 0xe0, more: 2, least: 0x800 },
  { mask: 0xf8, lead: 0xf0, more: 3, least: 0x10000 },
] as const;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. Null where it is not. */
function textFromUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let units: number[] = [];
  let place = 0;
  while (place < bytes.length) {
    const first = bytes[place]!;
    const form = FORMS.find(({ mask, lead }) => (first & mask) === lead);
    if (form === undefined || place + form.more >= bytes.length) return null;
    let point = first & ~form.mask;
    for (let next = place + 1; next <= place + form.more; next++) {
      const byte = bytes[next]!;
      if ((byte & 0xc0) !== 0x80) return null;
      point = (point << 6) | (byte & 0x3f);
    }
    if (point < form.least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    if (units.length >= RUN) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
    place += 1 + form.more;
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}
