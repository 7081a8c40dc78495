/** The scheme of links that the system hands to us; installers register it (build/electron-builder.yml). */
export const LINK_SCHEME = 'emotiongpt';
