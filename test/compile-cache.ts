import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the many short-lived servers of the tests start faster: Node.js keeps what it compiled. */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), 'emotiongpt-compile-cache') };
