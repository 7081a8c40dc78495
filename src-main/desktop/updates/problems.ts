import { failureOf } from '#backend/network/failure.ts';
import type { OutboundFailure } from '#shared/contract/network.ts';

const LATER = 'Try again later.';
const BY_CODE: Readonly<Record<string, string>> = {
  ERR_CHECKSUM_MISMATCH:
    'What arrived is not what was published, so it was thrown away. Try again; if this stays so, download EmotionGPT anew from where you got it.',
  ERR_UPDATER_CHANNEL_FILE_NOT_FOUND: `No version is published there at the moment. ${LATER}`,
  ERR_UPDATER_INVALID_UPDATE_INFO: `The answer could not be read. ${LATER}`,
  ERR_UPDATER_INVALID_VERSION: `The answer could not be read. ${LATER}`,
  ERR_UPDATER_NO_CHECKSUM: `What is published there cannot be checked, so it was not downloaded. ${LATER}`,
  ERR_UPDATER_NO_FILES_PROVIDED: `Nothing is published there for this system. ${LATER}`,
  ERR_UPDATER_NOT_ENCRYPTED:
    'The update was to come by a way that is not encrypted, so it was not downloaded.',
  ENOSPC: 'The disk is full, so the update could not be kept. Make some room, then try again.',
  EACCES:
    'EmotionGPT may not write where the update belongs. Check the permissions of its folder, then try again.',
  EROFS: 'EmotionGPT lies on a disk that cannot be written. Move it to another folder, then try again.',
};

const BY_FAILURE: Partial<Record<OutboundFailure, string>> = {
  dns: 'Its name could not be found. Check the connection to the internet, then try again.',
  offline: 'This machine has no way there. Check the connection to the internet, then try again.',
  refused: `Nobody answers there. ${LATER}`,
  timeout: `It did not answer in time. ${LATER}`,
  cut: 'The connection broke. Try again.',
  'tls-issuer':
    'Its certificate is not trusted. Settings > Network has a place for the certificate of a company.',
};

/** What went wrong, in a sentence that says what to do. Nothing of what an error says is repeated: it may quote paths. */
export function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (code.startsWith('HTTP_ERROR_')) return `The answer was an error (${code.slice(11)}). ${LATER}`;
  const failure = failureOf(error);
  const said = BY_FAILURE[failure];
  if (said !== undefined) return said;
  if (failure.startsWith('proxy-')) return 'The proxy did not let it through. Settings > Network says more.';
  if (failure.startsWith('tls')) return `No encrypted connection could be made. ${LATER}`;
  return `The update did not work. ${LATER}`;
}
