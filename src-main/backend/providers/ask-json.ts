import type * as z from 'zod';
import type { Access, ProviderTools } from './provider.ts';
import { errorOfStatus, unreachable, wrongAddress } from './provider-error.ts';

/**
 * GETs `path` below the provider's address and reads its JSON.
 *
 * @returns what `schema` makes of it.
 * @throws ProviderError  in words about the provider; an answer that does not fit names the address.
 */
export async function askJson<Answer>(
  request: Access & {
    providerName: string;
    path: string;
    headers: Readonly<Record<string, string>>;
    schema: z.ZodType<Answer>;
  },
  { fetch }: Pick<ProviderTools, 'fetch'>,
): Promise<Answer> {
  const { providerName, baseUrl, path, headers, schema, signal } = request;
  let response: Response;
  let body: string;
  try {
    response = await fetch(`${baseUrl}${path}`, { headers, signal });
    body = await response.text();
  } catch (error) {
    throw unreachable(providerName, error);
  }
  if (response.status === 404) throw wrongAddress(providerName); // no model was asked for: the path itself is not there
  if (!response.ok) {
    throw errorOfStatus(providerName, response.status, {
      body,
      retryAfter: response.headers.get('retry-after') ?? '',
    });
  }
  const answer = schema.safeParse(parse(body));
  if (answer.success) return answer.data;
  throw wrongAddress(providerName);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
