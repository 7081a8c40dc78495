/**
 * Whom to call, by country. Every line was confirmed in a published source, which docs/safety.md names; a line that
 * could not be confirmed is not here. Numbers are shown and copied, never dialled.
 */
import type { Concern } from './concern.ts';

/** The day on which the lines were checked. */
export const HELP_LINES_OF = '2026-11-22';

export interface HelpLine {
  readonly name: string;
  readonly number: string;
  /** What to know before one calls: hours where they are not the whole day, for whom, in which language. */
  readonly note: string | null;
  /** https; null: the number is all there is. */
  readonly url: string | null;
  readonly for: 'crisis' | 'abuse';
}

export interface HelpOfCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** The ambulance, or whoever sends one. */
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

const DAY_AND_NIGHT = 'Free, day and night';

const crisis = (name: string, number: string, note: string | null, url: string | null): HelpLine => ({
  name,
  number,
  note,
  url,
  for: 'crisis',
});
const abuse = (name: string, number: string, note: string | null, url: string | null): HelpLine => ({
  name,
  number,
  note,
  url,
  for: 'abuse',
});
const country = (code: string, name: string, emergency: string, ...lines: HelpLine[]): HelpOfCountry => ({
  code,
  name,
  emergency,
  lines,
});

export const HELP_BY_COUNTRY: readonly HelpOfCountry[] = [
  country(
    'AR',
    'Argentina',
    '911',
    crisis('Línea 135', '135', DAY_AND_NIGHT, null),
    crisis('Salud Mental', '0800 999 0091', DAY_AND_NIGHT, null),
  ),
  country(
    'AU',
    'Australia',
    '000',
    crisis('Lifeline', '13 11 14', 'Day and night', 'https://www.lifeline.org.au'),
    abuse('1800RESPECT', '1800 737 732', DAY_AND_NIGHT, 'https://www.1800respect.org.au'),
  ),
  country('AT', 'Austria', '144', crisis('TelefonSeelsorge', '142', DAY_AND_NIGHT, null)),
  country(
    'BE',
    'Belgium',
    '112',
    crisis('Zelfmoordlijn', '1813', 'Free, in Dutch', 'https://www.zelfmoord1813.be'),
    crisis(
      'Centre de Prévention du Suicide',
      '0800 32 123',
      'Free, in French',
      'https://www.preventionsuicide.be',
    ),
  ),
  country('BR', 'Brazil', '192', crisis('CVV', '188', DAY_AND_NIGHT, 'https://cvv.org.br')),
  country(
    'CA',
    'Canada',
    '911',
    crisis('Suicide Crisis Helpline', '988', 'Call or text, day and night', null),
  ),
  country(
    'DK',
    'Denmark',
    '112',
    crisis(
      'Livslinien',
      '70 20 12 01',
      'Every day; see the website for the hours',
      'https://www.livslinien.dk',
    ),
  ),
  country(
    'FI',
    'Finland',
    '112',
    crisis('MIELI Crisis Helpline', '09 2525 0111', 'Day and night, in Finnish', 'https://mieli.fi'),
  ),
  country(
    'FR',
    'France',
    '15',
    crisis('Prévention du suicide', '3114', DAY_AND_NIGHT, 'https://3114.fr'),
    abuse('Violences Femmes Info', '3919', DAY_AND_NIGHT, 'https://solidaritefemmes.org'),
  ),
  country(
    'DE',
    'Germany',
    '112',
    crisis('TelefonSeelsorge', '0800 111 0 111', DAY_AND_NIGHT, 'https://www.telefonseelsorge.de'),
    crisis('TelefonSeelsorge', '0800 111 0 222', DAY_AND_NIGHT, 'https://www.telefonseelsorge.de'),
    abuse('Hilfetelefon Gewalt gegen Frauen', '116 016', DAY_AND_NIGHT, 'https://www.hilfetelefon.de'),
  ),
  country(
    'IN',
    'India',
    '112',
    crisis('Tele-MANAS', '14416', 'Free, day and night, in 20 languages', null),
    abuse('Women Helpline', '181', null, null),
  ),
  country(
    'IE',
    'Ireland',
    '112',
    crisis('Samaritans', '116 123', DAY_AND_NIGHT, 'https://www.samaritans.org'),
  ),
  country(
    'IT',
    'Italy',
    '112',
    crisis('Telefono Amico', '02 2327 2327', 'From 10 to 24 o’clock', null),
    abuse('Antiviolenza e stalking', '1522', DAY_AND_NIGHT, 'https://www.1522.eu'),
  ),
  country(
    'JP',
    'Japan',
    '119',
    crisis('Yorisoi Hotline', '0120 279 338', DAY_AND_NIGHT, null),
    crisis(
      'TELL Lifeline',
      '03 5774 0992',
      'In English; see the website for the hours',
      'https://telljp.com',
    ),
  ),
  country('MX', 'Mexico', '911', crisis('Línea de la Vida', '800 911 2000', DAY_AND_NIGHT, null)),
  country(
    'NL',
    'Netherlands',
    '112',
    crisis('113 Zelfmoordpreventie', '113', 'Day and night', 'https://www.113.nl'),
    crisis('113 Zelfmoordpreventie', '0800 0113', DAY_AND_NIGHT, 'https://www.113.nl'),
  ),
  country(
    'NZ',
    'New Zealand',
    '111',
    crisis('Need to talk?', '1737', 'Free, call or text, day and night', null),
  ),
  country(
    'NO',
    'Norway',
    '113',
    crisis('Mental Helse', '116 123', DAY_AND_NIGHT, 'https://www.sidetmedord.no'),
    crisis('Kirkens SOS', '22 40 00 40', 'Day and night', 'https://www.kirkens-sos.no'),
  ),
  country('PL', 'Poland', '112', crisis('Centrum Wsparcia', '116 123', DAY_AND_NIGHT, 'https://116sos.pl')),
  country(
    'PT',
    'Portugal',
    '112',
    crisis('Prevenção do Suicídio', '1411', DAY_AND_NIGHT, null),
    crisis('SNS 24', '808 24 24 24', 'Psychological advice', null),
  ),
  country(
    'ZA',
    'South Africa',
    '10177',
    crisis('SADAG Suicide Crisis Line', '0800 567 567', DAY_AND_NIGHT, 'https://www.sadag.org'),
  ),
  country(
    'ES',
    'Spain',
    '112',
    crisis('Línea 024', '024', DAY_AND_NIGHT, null),
    abuse('Violencia de género', '016', DAY_AND_NIGHT, null),
  ),
  country('SE', 'Sweden', '112', crisis('Självmordslinjen', '90101', 'Day and night', 'https://mind.se')),
  country(
    'CH',
    'Switzerland',
    '144',
    crisis('Die Dargebotene Hand', '143', 'Day and night, in German, French, Italian', 'https://www.143.ch'),
  ),
  country(
    'GB',
    'United Kingdom',
    '999',
    crisis('Samaritans', '116 123', DAY_AND_NIGHT, 'https://www.samaritans.org'),
    abuse(
      'National Domestic Abuse Helpline',
      '0808 2000 247',
      DAY_AND_NIGHT,
      'https://www.nationaldahelpline.org.uk',
    ),
  ),
  country(
    'US',
    'United States',
    '911',
    crisis('988 Suicide & Crisis Lifeline', '988', 'Call or text, day and night', 'https://988lifeline.org'),
    abuse(
      'National Domestic Violence Hotline',
      '1 800 799 7233',
      DAY_AND_NIGHT,
      'https://www.thehotline.org',
    ),
  ),
];

/** For everywhere else, and for more. */
export const DIRECTORIES = [
  { name: 'Find A Helpline', url: 'https://findahelpline.com' },
  { name: 'Befrienders Worldwide', url: 'https://www.befrienders.org' },
] as const;

export const helpOf = (code: string | null): HelpOfCountry | null =>
  HELP_BY_COUNTRY.find((help) => help.code === code) ?? null;

/** The lines of a country that fit a concern, the fitting kind first. A medical emergency has the emergency number alone. */
export function linesFor({ kind }: Pick<Concern, 'kind'>, help: HelpOfCountry): readonly HelpLine[] {
  if (kind === 'medical') return [];
  const crisisLines = help.lines.filter((line) => line.for === 'crisis');
  if (kind !== 'abuse') return crisisLines;
  return [...help.lines.filter((line) => line.for === 'abuse'), ...crisisLines];
}
