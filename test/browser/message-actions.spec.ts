import { expect, test } from './app.ts';
import { findings } from './axe.ts';
import { open } from './screen.ts';

test('a message is copied, and quoted into the message field', async ({ page, app }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const screen = await open(page, app.url);
  await screen.say('I had a **good** day.');
  const own = screen.log.getByRole('article', { name: /^You, / });
  await own.getByRole('button', { name: 'Copy this message' }).click();
  await expect(own.getByRole('status').filter({ hasText: 'Copied.' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('I had a **good** day.');

  await screen.composer.fill('As I said:');
  await own.getByRole('button', { name: 'More for this message' }).press('Enter');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Quote' }).press('Enter');
  await expect(screen.composer).toHaveValue('As I said:\n\n> I had a **good** day.\n\n');
  await expect(screen.composer).toBeFocused();
});

test('a reply is read aloud by a voice of this machine alone, until it is stopped', async ({ page, app }) => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [
        { name: 'Far', lang: 'en-US', localService: false, default: true },
        { name: 'Near', lang: 'en-GB', localService: true, default: false },
      ],
      speak: ({ text, voice }: { text: string; voice: { name: string } }) =>
        spoken.push(`${voice.name}: ${text}`),
      cancel: () => spoken.push('silence'),
    });
    class Utterance extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  });
  const screen = await open(page, app.url);
  await screen.say('I had a good day.');
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  await screen.replies.getByRole('button', { name: 'More for this message' }).click();
  await page.getByRole('menuitem', { name: 'Read aloud' }).click();
  await screen.replies.getByRole('button', { name: 'Stop reading aloud' }).click();
  expect(await spoken()).toEqual(['silence', expect.stringMatching(/^Near: \w/), 'silence']);
  await expect(screen.replies.getByRole('button', { name: 'More for this message' })).toBeVisible();
});

test('a long message is folded, and unfolded on a click', async ({ page, app }) => {
  const screen = await open(page, app.url);
  const long = Array.from({ length: 60 }, (_, index) => `Line ${index + 1} of what I pasted.`).join('\n');
  await screen.say(long);
  const unfold = page.getByRole('button', { name: /^Show all [\d,]+ characters$/ });
  const own = screen.log.getByRole('article', { name: /^You, / });
  expect((await own.boundingBox())!.height).toBeLessThan(450);
  await unfold.click();
  expect((await own.boundingBox())!.height).toBeGreaterThan(1_200);
  await own.getByRole('button', { name: 'Show less' }).click();
  await expect(unfold).toBeVisible();
});
