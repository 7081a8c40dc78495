// Runs before the first paint, so that a dark window never flashes white. The same rule as app/theme.ts;
// a file of its own because the Content-Security-Policy allows no inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('emotiongpt.theme');
  } catch {
    // Storage may be blocked: follow the system then.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();

// zod compiles its parsers with `new Function` unless it is told not to, which the page's policy would refuse. It asks this
// while schemas are made, so it is said before any module runs, whichever chunk the schemas are in.
globalThis.__zod_globalConfig = { jitless: true };
