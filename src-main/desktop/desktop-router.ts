import { implement } from '@orpc/server';
import type { WebContents } from 'electron';
import { presentable } from '#backend/presentable.ts';
import {
  type DesktopEvent,
  type DesktopPatch,
  type DesktopStatus,
  desktopContract,
  type QuickTarget,
} from '#shared/contract/desktop.ts';
import type { EndedReply } from './thoughts.ts';

/** Who calls: known by the port, and no word of the page's own. */
export interface WindowContext {
  readonly contents: WebContents;
}

/** What a window may ask of the shell. */
export interface ShellCalls {
  status(): Promise<DesktopStatus>;
  update(patch: DesktopPatch): Promise<DesktopStatus>;
  forgetWords(): Promise<DesktopStatus>;
  events(contents: WebContents, signal?: AbortSignal): AsyncGenerator<DesktopEvent, void, undefined>;
  showing(contents: WebContents, sessionId: string | null): void;
  replied(reply: EndedReply): void;
  quickTarget(): Promise<QuickTarget>;
  quickSend(text: string, sessionId: string | null): Promise<{ sessionId: string }>;
  hideQuickEntry(): void;
  openMain(): void;
}

/** The shell's part of what a window calls: each procedure only says which of the shell's calls answers it. */
export function createDesktopRouter(shell: ShellCalls, report: (error: unknown) => void) {
  const { desktop: api } = implement(desktopContract)
    .$context<WindowContext>()
    .use(async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        throw presentable(error, report);
      }
    });
  return {
    status: api.status.handler(() => shell.status()),
    update: api.update.handler(({ input }) => shell.update(input)),
    forgetWords: api.forgetWords.handler(() => shell.forgetWords()),
    events: api.events.handler(({ context, signal }) => shell.events(context.contents, signal)),
    showing: api.showing.handler(({ context, input }) => shell.showing(context.contents, input.sessionId)),
    replied: api.replied.handler(({ input }) => shell.replied(input)),
    quickTarget: api.quickTarget.handler(() => shell.quickTarget()),
    quickSend: api.quickSend.handler(({ input }) => shell.quickSend(input.text, input.sessionId)),
    hideQuickEntry: api.hideQuickEntry.handler(() => shell.hideQuickEntry()),
    openMain: api.openMain.handler(() => shell.openMain()),
  };
}
