import { CLIENT_ID_HEADER } from '#shared/contract/changes.ts';

/** What a transport says of a call beside its input. */
export interface CallContext {
  readonly reqHeaders?: Headers;
}

/** Longer names of clients are cut: they are compared and nothing else. */
const LONGEST_CLIENT_ID = 100;

export const clientIdOf = ({ reqHeaders }: CallContext): string | undefined =>
  reqHeaders?.get(CLIENT_ID_HEADER)?.slice(0, LONGEST_CLIENT_ID) || undefined;
