/** Which release a tag is: `v1.2.3`, or `v1.3.0-beta.1` for those who asked for betas. */

/** How electron-builder and electron-updater call the channels. */
export type Channel = 'latest' | 'beta';

/**
 * @param tag  such as `v1.2.3`.
 * @param version  of package.json, which decides what the app says of itself: built twice from one tag, it is the same.
 * @throws where they differ, or the version is not one that can be released.
 */
export function releaseOf(tag: string, version: string): { version: string; channel: Channel } {
  if (tag !== `v${version}`) {
    throw new Error(
      `The tag ${tag} is not the version ${version} of package.json. Run “npm version ${tag.slice(1)}”, and tag that commit.`,
    );
  }
  const [, beta] = /^\d+\.\d+\.\d+(-beta\.\d+)?$/.exec(version) ?? [];
  if (!/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(version)) {
    throw new Error(`${version} is not released: versions are 1.2.3, betas 1.2.3-beta.1.`);
  }
  return { version, channel: beta === undefined ? 'latest' : 'beta' };
}

/** What the changelog says of a version; its “Unreleased” where it has not been given a number yet. */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const titled = (title: string) => sections.find((each) => each.startsWith(title));
  const section = titled(version) ?? titled(`[${version}]`) ?? titled('Unreleased') ?? '';
  return section.slice(section.indexOf('\n') + 1).trim();
}
