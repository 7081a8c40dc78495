/** zod compiles its parsers with `new Function` unless it is told not to; the page's policy would refuse that. */
import { config } from 'zod';

config({ jitless: true });
