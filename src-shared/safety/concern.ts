import * as z from 'zod';

/**
 * What a message says of somebody in danger. `violence` is harm that the person might do to others; `abuse` is harm
 * that others do.
 */
export const Concern = z
  .object({
    kind: z.enum(['suicide', 'self-harm', 'abuse', 'violence', 'medical']),
    level: z.enum(['explicit', 'indirect']).describe('`indirect`: hinted at, not said.'),
    about: z.enum(['self', 'other']).describe('Whether the person speaks of themselves.'),
  })
  .meta({ id: 'Concern' });
export type Concern = z.infer<typeof Concern>;
