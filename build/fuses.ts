import { FuseV1Options } from '@electron/fuses';

/**
 * Electron's switches that are set in its binary: https://www.electronjs.org/docs/latest/tutorial/fuses. With them
 * the installed app is no Node.js that somebody else's script could borrow, and loads no other code than its own.
 */
export const FUSES: Readonly<Partial<Record<FuseV1Options, boolean>>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};
