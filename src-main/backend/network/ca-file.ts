import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import * as tls from 'node:tls';

/** A bundle of every authority of the world has a fifth of this. */
const MAX_BYTES = 1_000_000;

export interface CaFile {
  /** PEM, one certificate each; none where there is a problem. */
  readonly certificates: readonly string[];
  /** What is wrong with the file and what to do. */
  readonly problem: string | null;
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Reads the certificates of a file. Never throws: what is wrong is a sentence. */
async function readCaFile(path: string): Promise<CaFile> {
  const none = (problem: string): CaFile => ({ certificates: [], problem });
  if (!isAbsolute(path)) return none('Type the whole path of the CA file, from the root of the disk on.');
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      return none('The CA file is too large to hold certificates only. Choose another one.');
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return none(
      missing
        ? 'There is no file at this path. Check it, or leave the field empty.'
        : 'The CA file cannot be read. Check that it is a file and that your account may read it.',
    );
  }
  const certificates = text.match(PEM) ?? [];
  if (certificates.length === 0) {
    return none(
      'The file holds no certificate in PEM format (“BEGIN CERTIFICATE”). Export it as PEM or Base64.',
    );
  }
  if (!certificates.every(isCertificate)) {
    return none('A certificate in the CA file is damaged. Export it anew.');
  }
  return { certificates, problem: null };
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** Reads a CA file anew only where it was changed since. */
export function createCaFiles() {
  let known: { readonly key: string; readonly file: Promise<CaFile> } | null = null;
  return async (path: string): Promise<CaFile> => {
    const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
    const key = JSON.stringify([path, mtimeMs, size]);
    if (known?.key !== key) known = { key, file: readCaFile(path) };
    return known.file;
  };
}

/** Whom this machine trusts anyway, as far as this Node.js can tell: older ones know only their own list. */
export function trustedRoots(): readonly string[] {
  const read = (tls as { getCACertificates?: (type: 'default' | 'system') => string[] }).getCACertificates;
  if (read === undefined) return tls.rootCertificates;
  try {
    return [...read('default'), ...read('system')];
  } catch {
    return tls.rootCertificates;
  }
}
