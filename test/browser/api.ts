/** Prepares what a test starts from over HTTP, as any other program would. */

async function call(url: string, method: string, body?: unknown): Promise<Response> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response;
}

/** A session in which the person said `texts`, each with its reply. */
export async function makeSession(
  appUrl: string,
  title: string,
  texts: readonly string[] = [],
): Promise<string> {
  const { id } = (await (await call(`${appUrl}/v1/sessions`, 'POST', { title })).json()) as { id: string };
  for (const text of texts) {
    await (await call(`${appUrl}/v1/sessions/${id}/messages`, 'POST', { text })).text();
  }
  return id;
}

export const endSession = (appUrl: string, sessionId: string): Promise<Response> =>
  call(`${appUrl}/v1/sessions/${sessionId}/end`, 'POST');

/** Replies are written by Gemini from now on. */
export const chooseGemini = (appUrl: string): Promise<Response> =>
  call(`${appUrl}/v1/settings`, 'PATCH', { generation: { provider: 'gemini', model: null } });

/** One more endpoint of the person's own. @returns its id */
export async function addEndpoint(
  appUrl: string,
  { name, url, model = null }: { name: string; url: string; model?: string | null },
): Promise<string> {
  const added = await call(`${appUrl}/v1/providers`, 'POST', { kind: 'custom', name });
  const { id } = (await added.json()) as { id: string };
  await call(`${appUrl}/v1/settings`, 'PATCH', { providers: { [id]: { baseUrl: url, model } } });
  return id;
}
