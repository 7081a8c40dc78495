/** The URL that `text` is, or null. (`URL.parse` and `URL.canParse` are newer than the Node.js of Electron 25.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
