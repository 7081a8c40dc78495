import { webcrypto } from 'node:crypto';

/**
 * Web Crypto as a global, which libraries expect and Node.js 18 (Electron 25) hides behind a flag. Imported
 * first of all; newer runtimes have it already.
 */
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
