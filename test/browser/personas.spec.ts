import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Persona } from '#shared/contract/companion.ts';
import { cardChunk, cardV2, cardV3, pngWith, textChunk } from '../fakes/character-card.ts';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const fileOf = (name: string, content: Buffer | string) => ({
  name,
  mimeType: name.endsWith('.png') ? 'image/png' : 'application/json',
  buffer: Buffer.from(content),
});

/** The editor of new sessions' companion, in the settings. */
async function openDefault(page: Page, url: string) {
  const screen = await open(page, url);
  await page.keyboard.press('Control+,');
  await screen.settings.getByRole('tab', { name: 'Companion' }).click();
  await expect(screen.settings.getByRole('button', { name: /^Wren/ })).toBeVisible();
  const importing = screen.settings.getByRole('region', { name: 'Import' });
  return {
    ...screen,
    editor: screen.settings,
    preview: screen.settings.getByRole('region', { name: 'Where its mood rests' }),
    name: screen.settings.getByLabel('Name', { exact: true }),
    importing,
    choose: (file: ReturnType<typeof fileOf>) =>
      screen.settings.getByLabel('A persona or a character card').setInputFiles(file),
  };
}

const defaultPersona = async (page: Page, url: string): Promise<Persona> =>
  Persona.parse((await (await page.request.get(`${url}/v1/settings`)).json()).persona);
const close = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

test('sliders move the resting mood at once: words, numbers and place, and the companion of new sessions', async ({
  page,
  app,
}) => {
  const { editor, preview, face } = await openDefault(page, app.url);
  await expect(preview).toContainText('Rests slightly relaxed');
  await expect(preview).toContainText('Pleasure 0.53, arousal −0.10, dominance 0.12');
  const before = await face.last().getAttribute('aria-label');
  const stability = editor.getByLabel('Stability');
  await stability.focus();
  await page.keyboard.press('Home');
  await expect(preview).toContainText('Rests moderately cheerful');
  await expect(preview).toContainText('Pleasure 0.23, arousal 0.81, dominance 0.12');
  await expect(face.last()).not.toHaveAttribute('aria-label', before ?? '');
  await expect(stability).toHaveAttribute('aria-valuetext', 'very easily moved');
  await expect(editor.getByText('Saved for new sessions.')).toBeVisible();
  expect((await defaultPersona(page, app.url)).traits.stability).toBe(-1);
});

test('a preset is chosen for the settings, and taken back', async ({ page, app }) => {
  const { editor, name } = await openDefault(page, app.url);
  const before = await defaultPersona(page, app.url);
  await editor.getByRole('button', { name: /^Jasper/ }).click();
  await expect(name).toHaveValue('Jasper');
  await expect(editor.getByRole('button', { name: /^Jasper/ })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await defaultPersona(page, app.url)).name).toBe('Jasper');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(name).toHaveValue('EmotionGPT');
  expect(await defaultPersona(page, app.url)).toEqual(before);
});

test('one session gets a companion of its own, every window shows it, and it can be undone', async ({
  page,
  context,
  app,
}) => {
  await makeSession(app.url, 'Mine', ['I am fine.']);
  const screen = await open(page, app.url);
  const otherPage = await context.newPage();
  const there = await open(otherPage, app.url);
  await screen.companion.getByRole('button', { name: 'Why?' }).click();
  await screen.companion.getByRole('button', { name: 'Change who it is' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who you talk with' });
  await dialog.getByRole('button', { name: /^Kit/ }).click();
  await expect(there.companion.getByRole('heading', { name: 'Kit' })).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Kitty');
  await close(page); // what was typed last is kept, too
  await expect(page.getByText('You talk with Kitty from now on.', { exact: true })).toBeVisible();
  await expect(screen.companion.getByRole('heading', { name: 'Kitty' })).toBeVisible();
  // It has not moved yet: it walks to where it rests now.
  await expect(screen.companion).toContainText(/Its mood is more pleasant.* than at rest\./);
  await expect(there.composer).toHaveAttribute('placeholder', /Kitty/);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(screen.companion.getByRole('heading', { name: 'EmotionGPT' })).toBeVisible();
  await expect(there.companion.getByRole('heading', { name: 'EmotionGPT' })).toBeVisible();
  expect((await defaultPersona(page, app.url)).name).toBe('EmotionGPT');
});

test('a new session is begun with a preset, by keyboard', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await page.getByRole('button', { name: 'Talk with EmotionGPT' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.getByRole('menuitem', { name: /^Wren/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(screen.composer).toHaveAttribute('placeholder', /Wren/);
  await expect(page.getByRole('region', { name: 'Wren, greeting' })).toContainText('Wren');
  await expect(screen.companion.getByRole('heading', { name: 'Wren' })).toBeVisible();
  await screen.say('Good evening.');
  await expect(screen.companion.getByRole('heading', { name: 'Wren' })).toBeVisible();
  await screen.newSession.click();
  await expect(page.getByRole('button', { name: 'Talk with EmotionGPT' })).toBeVisible();
});

test('a persona is kept, used, renamed, overwritten and deleted, each with its way back', async ({
  page,
  app,
}) => {
  const { editor, name } = await openDefault(page, app.url);
  const saved = editor.getByRole('list', { name: 'Saved personas' }).getByRole('listitem');
  const undo = page.getByRole('button', { name: 'Undo' });
  const menu = async (title: string, item: string) => {
    await editor.getByRole('button', { name: `Options for “${title}”` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await name.fill('Ada');
  await editor.getByRole('button', { name: 'Keep this one' }).click();
  await page.keyboard.type('Evenings');
  await page.keyboard.press('Enter');
  await expect(saved).toHaveText(['EveningsAda']);
  await expect(editor.getByRole('button', { name: 'Keep this one' })).toBeFocused();

  await editor.getByRole('button', { name: /^Maren/ }).click();
  await expect(name).toHaveValue('Maren');
  await editor.getByRole('button', { name: 'Use “Evenings”' }).click();
  await expect(name).toHaveValue('Ada');

  await menu('Evenings', 'Rename');
  await page.keyboard.type('Nights');
  await page.keyboard.press('Escape'); // the form, not the settings
  await expect(saved).toHaveText(['EveningsAda']);
  await menu('Evenings', 'Rename');
  await page.keyboard.type('Nights');
  await page.keyboard.press('Enter');
  await expect(saved).toHaveText(['NightsAda']);

  await editor.getByRole('button', { name: /^Poppy/ }).click();
  await menu('Nights', 'Overwrite with the one below');
  await expect(saved).toHaveText(['NightsPoppy']);
  await expect(page.getByText('“Nights” was overwritten.', { exact: true })).toBeVisible();
  await undo.last().click();
  await expect(saved).toHaveText(['NightsAda']);

  await menu('Nights', 'Delete');
  await expect(saved).toHaveCount(0);
  await expect(page.getByText('“Nights” was deleted.', { exact: true })).toBeVisible();
  await undo.last().click();
  await expect(saved).toHaveText(['NightsAda']);
  await menu('Nights', 'Delete');
  await expect(editor.getByText(/^None yet\./)).toBeVisible();
});

test('what is exported and imported again is the same', async ({ page, app }) => {
  const { editor, name, choose, importing } = await openDefault(page, app.url);
  await editor.getByRole('button', { name: /^Ellis/ }).click();
  await expect.poll(async () => (await defaultPersona(page, app.url)).name).toBe('Ellis');
  const exported = await defaultPersona(page, app.url);
  const downloading = page.waitForEvent('download');
  await editor.getByRole('button', { name: 'Export this one' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('ellis.persona.json');
  const content = await readFile(await download.path());

  await editor.getByRole('button', { name: /^Kit/ }).click();
  await expect(name).toHaveValue('Kit');
  await choose(fileOf('ellis.persona.json', content));
  await expect(importing.getByRole('heading', { name: 'Ellis, from “ellis.persona.json”' })).toBeFocused();
  await importing.getByRole('button', { name: 'Use it' }).click();
  await expect(name).toHaveValue('Ellis');
  await expect.poll(() => defaultPersona(page, app.url)).toEqual(exported);
});

test('a card is previewed field by field, changed, and taken only then; it can be dropped', async ({
  page,
  app,
}) => {
  const { editor, name, choose, importing, preview } = await openDefault(page, app.url);
  const before = await defaultPersona(page, app.url);
  const png = pngWith(cardChunk('chara', cardV2({ name: 'Old' })), cardChunk('ccv3', cardV3()));
  await choose(fileOf('ava.png', png));
  await expect(importing).toContainText('A character card, version 3.');
  await expect(importing.getByRole('region', { name: 'Used' })).toContainText('The scene, as instruction');
  await expect(importing.getByRole('region', { name: 'Left out' })).toContainText('3 lorebook entries');
  await expect(importing.getByRole('region', { name: 'Left out' })).toContainText('The picture');
  await expect(preview).toContainText('Rests slightly relaxed'); // the default traits: nothing is guessed
  await importing.getByRole('button', { name: 'Cancel' }).click();
  await expect(editor.getByRole('button', { name: 'Import a file' })).toBeFocused();
  await expect(name).toHaveValue('EmotionGPT');
  expect(await defaultPersona(page, app.url)).toEqual(before);

  // The same as a file that is dropped.
  const transfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }));
    return data;
  }, png.toString('base64'));
  const target = editor.getByRole('heading', { name: 'Saved' });
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(importing.getByRole('heading', { name: 'Avi, from “dropped.png”' })).toBeVisible();
  await importing.getByLabel('Extraversion').focus();
  await page.keyboard.press('End');
  await importing.getByRole('button', { name: 'Use it' }).click();
  await expect(name).toHaveValue('Avi');
  await expect.poll(async () => (await defaultPersona(page, app.url)).name).toBe('Avi');
  expect((await defaultPersona(page, app.url)).traits).toEqual({ ...before.traits, extraversion: 1 });
});

test('hostile files are refused where they are, in a sentence, and change nothing', async ({ page, app }) => {
  const { editor, name, choose, importing } = await openDefault(page, app.url);
  const before = await defaultPersona(page, app.url);
  const bomb = pngWith(textChunk('chara', `\0${'x'.repeat(1_000)}`, 'zTXt'));
  for (const [file, sentence] of [
    [fileOf('bomb.png', bomb), /compressed.*JSON file instead/],
    [fileOf('cut.png', pngWith(cardChunk('chara', cardV2())).subarray(0, 120)), /damaged or cut off/],
    [fileOf('deep.json', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), /neither a persona/],
    [fileOf('broken.json', '{"spec":"chara_card_v2",'), /not readable as JSON/],
  ] as const) {
    await choose(file);
    await expect(editor.getByRole('alert')).toContainText(sentence);
  }
  await expect(importing).toBeHidden();
  await expect(name).toHaveValue('EmotionGPT');

  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await choose(fileOf('script.json', JSON.stringify(cardV2({ name: script, creator_notes: script }))));
  await expect(importing.getByRole('heading').first()).toContainText('<img src=x');
  await expect(importing.locator('img, script')).toHaveCount(0);
  expect(await page.title()).toBe('EmotionGPT');
  expect(await defaultPersona(page, app.url)).toEqual(before);
});
