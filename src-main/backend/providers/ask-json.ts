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
    body = await readText(response);
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

/** The longest list of models known is a tenth of this. */
const LONGEST_BODY = 8_000_000;

/** A body as text; what goes on for ever is cut off, and then does not fit its schema. */
async function readText({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += decoder.decode(next.value, { stream: true });
    if (text.length <= LONGEST_BODY) continue;
    await reader.cancel();
    break;
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
