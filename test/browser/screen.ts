/** The screens in the words of a person: where to write, what was said, which sessions there are. */
import { expect, type Locator, type Page } from '@playwright/test';

export function screenOf(page: Page) {
  const log = page.getByRole('log', { name: 'Conversation' });
  const sessions = page.getByRole('navigation', { name: 'Sessions' });
  return {
    composer: page.getByRole('textbox', { name: /^Message to / }),
    log,
    /** The words of the person that are drawn, first to last, without what was read from them. */
    own: log.getByRole('article', { name: /^You, / }).locator('[dir="auto"]'),
    /** The replies that are drawn; the greeting is none. */
    replies: log
      .getByRole('article', { name: /, \d\d:\d\d$/ })
      .and(log.locator('article:not([aria-label^="You, "])')),
    /** The lines that say what was read. */
    readings: log.getByRole('button', { name: /^Sounds like / }),
    readingDetails: page.getByRole('region', { name: 'What was read from this message' }),
    send: page.getByRole('button', { name: 'Send', exact: true }),
    queueButton: page.getByRole('button', { name: 'Queue this message' }),
    /** What waits for the reply to end. */
    queue: page.getByRole('region', { name: 'Waiting to be sent' }),
    stop: page.getByRole('button', { name: 'Stop the reply' }),
    newSession: page.getByRole('button', { name: 'New session' }).first(),
    sessions,
    sessionNamed: (title: string | RegExp): Locator =>
      sessions.locator('[data-session-row]').filter({ hasText: title }),
    search: page.getByRole('textbox', { name: 'Search every message' }),
    companion: page.getByRole('complementary', { name: 'Companion' }),
    face: page.getByRole('img', { name: / looks / }),
    settings: page.getByRole('dialog', { name: 'Settings' }),

    /** Types and sends, and waits until the reply is whole. */
    async say(text: string): Promise<void> {
      const before = await this.replies.count();
      await this.composer.fill(text);
      await this.composer.press('Enter');
      await expect(this.composer).toHaveValue('');
      await expect(this.replies).toHaveCount(before + 1);
      await expect(page.getByRole('button', { name: 'Write again' })).toBeVisible();
    },
  };
}

/** Opens the app and waits until a person could write. */
export async function open(page: Page, url: string) {
  await page.goto(url);
  const screen = screenOf(page);
  await expect(screen.composer).toBeFocused();
  return screen;
}
