import { contract } from '#shared/contract/index.ts';
import { routesOf } from '../contract-routes.ts';
import { ORIGINAL_PATHS } from '../original-routes.ts';

/** More parts than any address of ours has. */
const MOST_PARTS = 8;

/** The fixed words of our addresses. Whatever else stands in one may be an id, a name, or somebody's words. */
const OUR_WORDS: ReadonlySet<string> = new Set(
  [
    ...routesOf(contract).map(({ procedure }) => procedure['~orpc'].route.path ?? ''),
    ...ORIGINAL_PATHS,
    '/v1/openapi.json',
    '/sign-in',
    '/docs',
    '/assets',
    '/healthz',
    '/readyz',
    '/metrics',
  ].flatMap((path) => path.split('/').filter((part) => part !== '' && !part.startsWith('{'))),
);

/**
 * An address as logs and metrics may hold it: without its query, and with `{}` for every part that is not a
 * word of ours, so that no id and nothing that somebody typed is kept.
 *
 * @param target  the request target as it came, such as `/v1/sessions/0190.../messages?limit=2`.
 * @returns such as `/v1/sessions/{}/messages`.
 */
export function pathPattern(target: string | undefined): string {
  const [path = ''] = (target ?? '').split(/[?#]/, 1);
  if (!path.startsWith('/')) return '{}';
  const parts = path.slice(1).split('/', MOST_PARTS);
  return `/${parts.map((part) => (part === '' || OUR_WORDS.has(part) ? part : '{}')).join('/')}`;
}
