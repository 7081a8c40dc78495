/** What a token lets its holder do; each includes the ones before it. */
export const SCOPES = ['read', 'chat', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** The owner of the installation's own data folder, to whom the token of `--print-token` belongs. */
export const MAIN_OWNER = 'main';

/** Names of tokens and owners; an owner's becomes a folder, so it has nothing that a path could use. */
export const NAME_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;

/** Who sends a request: whose conversations it sees, and what it may do with them. */
export interface Speaker {
  readonly owner: string;
  readonly scope: Scope;
  /** Names the token in the rate limits. Never the token itself. */
  readonly tokenId: string;
  /** One of several users of this server, whom the limits always hold; else the person whose machine it is. */
  readonly isGuest: boolean;
}

/** The person whose machine it is. */
export const MAIN_SPEAKER: Speaker = {
  owner: MAIN_OWNER,
  scope: 'admin',
  tokenId: 'main',
  isGuest: false,
};

/** Whether a token of scope `held` may do what asks for `needed`. */
export const isWithin = (held: Scope, needed: Scope): boolean =>
  SCOPES.indexOf(held) >= SCOPES.indexOf(needed);
