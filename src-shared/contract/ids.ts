import * as z from 'zod';

/** Ids are UUIDv7 as the backend makes them; a stranger's id is answered with NOT_FOUND, not with a parse error. */
export const SessionId = z.string().min(1).max(100);
export const MessageId = z.string().min(1).max(100);

/** Milliseconds since 1970, UTC. */
export const Timestamp = z.number().int().nonnegative();
