/** What the environment gives providers, by their ids. */
export type ProviderEnvironment = Readonly<
  Record<string, { readonly apiKey?: string; readonly baseUrl?: string }>
>;

/**
 * Reads `EMOTIONGPT_<PROVIDER>_API_KEY` and `EMOTIONGPT_<PROVIDER>_BASE_URL`, such as
 * `EMOTIONGPT_OPENAI_API_KEY`. An empty variable counts as unset.
 */
export function readProviderEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): ProviderEnvironment {
  const given: Record<string, { apiKey?: string; baseUrl?: string }> = {};
  for (const [name, value] of Object.entries(env)) {
    const [, provider, what] = /^EMOTIONGPT_([A-Z]+)_(API_KEY|BASE_URL)$/.exec(name) ?? [];
    if (provider === undefined || value === undefined || value === '') continue;
    const id = provider.toLowerCase();
    given[id] = { ...given[id], ...(what === 'API_KEY' ? { apiKey: value } : { baseUrl: value }) };
  }
  return given;
}
