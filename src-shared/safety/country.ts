/** In which country a machine stands, guessed from what it says of itself: nobody is asked, and nothing is sent. */
import { HELP_BY_COUNTRY } from './help-lines.ts';

/** Time zones (IANA) of the countries whose help lines are known; a name that ends in / stands for all that begin so. */
const ZONES: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/ America/Buenos_Aires',
  AU: 'Australia/ Antarctica/Macquarie',
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BR: 'America/Sao_Paulo America/Bahia America/Fortaleza America/Recife America/Manaus America/Belem America/Cuiaba America/Campo_Grande America/Maceio America/Porto_Velho America/Rio_Branco America/Boa_Vista America/Araguaina America/Santarem America/Noronha Brazil/',
  CA: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/Regina America/St_Johns America/Moncton America/Montreal America/Whitehorse America/Yellowknife America/Iqaluit Canada/',
  DK: 'Europe/Copenhagen',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin Europe/Busingen',
  IN: 'Asia/Kolkata Asia/Calcutta',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo Japan',
  MX: 'America/Mexico_City America/Monterrey America/Cancun America/Merida America/Chihuahua America/Hermosillo America/Tijuana America/Mazatlan Mexico/',
  NL: 'Europe/Amsterdam',
  NZ: 'Pacific/Auckland Pacific/Chatham NZ',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw Poland',
  PT: 'Europe/Lisbon Atlantic/Madeira Atlantic/Azores Portugal',
  ZA: 'Africa/Johannesburg',
  ES: 'Europe/Madrid Atlantic/Canary Africa/Ceuta',
  SE: 'Europe/Stockholm',
  CH: 'Europe/Zurich',
  GB: 'Europe/London Europe/Belfast GB',
  US: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Detroit America/Boise America/Indiana/ America/Kentucky/ America/North_Dakota/ America/Juneau Pacific/Honolulu US/',
};

/** What a machine says of itself; either may be missing. */
export interface Whereabouts {
  /** BCP 47, such as "de-AT". */
  readonly locale: string | undefined;
  /** IANA, such as "Europe/Vienna". */
  readonly timeZone: string | undefined;
}

/**
 * The time zone says where one is, the locale only what one reads: it counts where the zone tells nothing.
 * @returns an ISO 3166-1 alpha-2 code whose help lines are known; null: no idea.
 */
export function guessCountry({ locale, timeZone }: Whereabouts): string | null {
  for (const [code, zones] of Object.entries(ZONES)) {
    if (timeZone !== undefined && zones.split(' ').some((zone) => isZone(zone, timeZone))) return code;
  }
  if (timeZone?.includes('/') && !timeZone.startsWith('Etc/')) return null;
  const region = locale?.split('-').find((part) => /^[A-Z]{2}$/.test(part));
  return HELP_BY_COUNTRY.find(({ code }) => code === region)?.code ?? null;
}

const isZone = (zone: string, timeZone: string): boolean =>
  zone.endsWith('/') ? timeZone.startsWith(zone) : timeZone === zone;

/** What this machine says of itself. */
export function whereabouts(): Whereabouts {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { locale, timeZone };
}
