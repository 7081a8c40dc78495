const LONGEST = 2_048;

/**
 * The address that a link may open in the person's browser: https alone, without a user name or a password, which are
 * there to make an address look like another one's. Null for everything else.
 */
export function outsideUrl(address: string | undefined): URL | null {
  if (address === undefined || address.length > LONGEST) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== ''
    ? url
    : null;
}

/** Pictures that are part of the text itself. Not SVG: it is a document with links and styles of its own. */
const EMBEDDED_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;

export const isEmbeddedPicture = (address: string | undefined): address is string =>
  address !== undefined && EMBEDDED_PICTURE.test(address);
