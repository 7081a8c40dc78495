import { readFile } from 'node:fs/promises';

/**
 * The passphrase that a server starts with where nobody is there to type it: that of EMOTIONGPT_PASSPHRASE, or the first
 * line of EMOTIONGPT_PASSPHRASE_FILE, such as a systemd credential or a Docker secret.
 *
 * @returns undefined where none is given.
 * @throws where the file cannot be read.
 */
export async function givenPassphrase(given: {
  readonly passphrase: string | undefined;
  readonly passphraseFile: string | undefined;
}): Promise<string | undefined> {
  const { passphrase, passphraseFile } = given;
  if (passphraseFile === undefined) return passphrase;
  const text = await readFile(passphraseFile, 'utf8').catch(() => null);
  if (text === null) {
    throw new Error(
      `The file of EMOTIONGPT_PASSPHRASE_FILE, ${passphraseFile}, cannot be read. Check its path and its permissions.`,
    );
  }
  return text.split(/\r?\n/, 1)[0];
}
