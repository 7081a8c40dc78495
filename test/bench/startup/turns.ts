import type { DevtoolsPage } from '../../desktop/devtools-page.ts';

/** In the page: resolves when as many replies are finished as were asked for. */
const said = (count: number) => `new Promise((done) => {
  const look = () => document.querySelector('textarea').value === '' && window.finished >= ${count} ? done() : setTimeout(look, 10);
  look();
})`;

/** Counts the replies that end, by the announcement that is made of each. */
const COUNT = `(() => {
  if (window.finished !== undefined) return;
  window.finished = 0;
  let busy = false;
  new MutationObserver(() => {
    const writing = document.querySelector('button[aria-label^="Stop"]') !== null;
    if (busy && !writing) window.finished += 1;
    busy = writing;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

const THINGS = [
  'I am so happy about my new garden, the tulips came up this week.',
  'Work was long again and I am tired.',
  'My sister called and we laughed for an hour.',
  'I am a little afraid of the exam on Friday.',
];

/** Says `count` things through the window, as a person does, and waits for each reply. */
export async function takeTurns(page: DevtoolsPage, count: number): Promise<void> {
  await page.evaluate(COUNT);
  const before = await page.evaluate<number>('window.finished');
  for (let turn = 0; turn < count; turn++) {
    await page.type(`${THINGS[turn % THINGS.length]} (${turn})`);
    await page.press('Enter', 13);
    await page.evaluate(said(before + turn + 1));
  }
}
