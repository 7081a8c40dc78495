import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { AppImageUpdater } from 'electron-updater';

/**
 * Puts a downloaded AppImage in the place of the one that runs. electron-updater deletes the old one first, so that a full
 * disk would leave the person without any; here the old one stays until the new one is whole beside it. It keeps the name,
 * which menus and docks know.
 */
export class SafeAppImageUpdater extends AppImageUpdater {
  protected override doInstall(): boolean {
    const { APPIMAGE: image } = process.env;
    const { installerPath } = this;
    if (image === undefined || installerPath === null) return false;
    const beside = `${image}.new`;
    try {
      copyFileSync(installerPath, beside); // from another disk nothing could be renamed; it may be executed there too
      renameSync(beside, image);
      rmSync(installerPath, { force: true }); // a hundred megabytes that nobody needs again
    } catch (error) {
      rmSync(beside, { force: true });
      this.quitAndInstallCalled = false; // so that it can be tried again
      throw error;
    }
    return true;
  }
}
