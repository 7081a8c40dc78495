import type { TroubleKind } from '#shared/contract/recovery.ts';

interface Explanation {
  readonly title: string;
  readonly text: string;
}

/** What is wrong, for somebody who is worried about their words. */
export function explain(kind: TroubleKind): Explanation {
  switch (kind) {
    case 'key-missing':
      return {
        title: 'The key to your conversations is missing',
        text: 'They are here, untouched and encrypted. The key that opens them is not in this machine’s keychain. Unlock the keychain, or bring the former one back, then try again.',
      };
    case 'wrong-key':
      return {
        title: 'The key does not fit your conversations',
        text: 'They are here, untouched and encrypted, and the key in this machine’s keychain is another one. It may have been reset, or the data folder comes from another machine. Bring the former key back, then try again.',
      };
    case 'damaged':
      return {
        title: 'The file of your conversations is damaged',
        text: 'A disk that fails or a computer that was switched off can do that. The file is kept exactly as it is, whatever you choose here.',
      };
    case 'missing':
      return {
        title: 'The file of your conversations is gone',
        text: 'Backups of it are here. If you moved the file, put it back and try again; else restore one of them.',
      };
  }
}
