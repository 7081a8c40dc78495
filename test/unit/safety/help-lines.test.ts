import { expect, test } from 'vitest';
import { guessCountry } from '#shared/safety/country.ts';
import { DIRECTORIES, HELP_BY_COUNTRY, HELP_LINES_OF, helpOf, linesFor } from '#shared/safety/help-lines.ts';

test('every country has an emergency number and a line that listens; links are https', () => {
  expect(new Set(HELP_BY_COUNTRY.map(({ code }) => code)).size).toBe(HELP_BY_COUNTRY.length);
  for (const help of HELP_BY_COUNTRY) {
    expect(help.emergency, help.name).toMatch(/^\d{2,5}$/);
    expect(linesFor({ kind: 'suicide' }, help).length, help.name).toBeGreaterThan(0);
    for (const { number, url } of help.lines) {
      expect(number).toMatch(/^\d[\d ]+$/);
      expect(url ?? 'https://').toMatch(/^https:\/\//);
    }
  }
  for (const { url } of DIRECTORIES) expect(url).toMatch(/^https:\/\//);
  expect(HELP_LINES_OF).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('what fits comes first: an abuse line for abuse, the emergency number alone for an emergency', () => {
  const germany = helpOf('DE')!;
  expect(linesFor({ kind: 'abuse' }, germany)[0]?.number).toBe('116 016');
  expect(linesFor({ kind: 'suicide' }, germany).map(({ for: what }) => what)).not.toContain('abuse');
  expect(linesFor({ kind: 'medical' }, germany)).toEqual([]);
  expect(helpOf('ZZ')).toBeNull();
  expect(helpOf(null)).toBeNull();
});

test.each([
  ['Europe/London', 'en-US', 'GB'],
  ['Europe/Vienna', 'de-DE', 'AT'],
  ['America/Argentina/Cordoba', 'es', 'AR'],
  ['America/Indiana/Knox', 'en', 'US'],
  ['Africa/Nairobi', 'en-GB', null],
  ['Etc/UTC', 'pt-BR', 'BR'],
  ['UTC', 'en-US', 'US'],
  [undefined, 'fr-FR', 'FR'],
  [undefined, undefined, null],
  ['UTC', 'sw-KE', null],
])('the time zone %s and the locale %s tell of %s', (timeZone, locale, country) => {
  expect(guessCountry({ timeZone, locale })).toBe(country);
});
