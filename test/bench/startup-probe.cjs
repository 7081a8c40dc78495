/**
 * Loaded into Electron ahead of the app (`electron -r startup-probe.cjs APP`): tells the parent process when
 * the first window has painted and when its text field can be typed in, then ends the app.
 */
const { app } = require('electron');

/** In the page: milliseconds since 1970 of the first paint, once a text field is there to type in. */
const READY = `new Promise((done) => {
  const look = () => {
    const field = document.querySelector('textarea');
    field?.focus();
    if (field === null || document.activeElement !== field) return requestAnimationFrame(look);
    const [paint] = performance.getEntriesByType('paint');
    if (paint === undefined) return requestAnimationFrame(look);
    done({ painted: performance.timeOrigin + paint.startTime, interactive: Date.now() });
  };
  look();
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const times = await contents.executeJavaScript(READY);
    process.send(times, () => app.quit());
  });
});
