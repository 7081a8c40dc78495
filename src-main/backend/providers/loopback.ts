import { parseUrl } from '../parse-url.ts';

/** Whether an address is this machine itself: `localhost`, 127.0.0.0/8 or ::1. A name that is no URL is not. */
export function isLoopbackUrl(url: string): boolean {
  const hostname = parseUrl(url)?.hostname ?? ''; // numbers of any spelling become four decimals here, [::1] is canonical
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
