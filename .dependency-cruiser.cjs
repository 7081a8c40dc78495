/** The import rule of docs/architecture.md: src-shared <- backend <- desktop, server; src-shared <- renderer. */
module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment:
        'src-shared is what every side agrees on: no Node.js, no Electron, nothing of ours outside it.',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: {
        path: '^src-(main|renderer)/|^electron$|node_modules/electron/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'backend-without-shells',
      comment: 'The backend is plain Node.js: the desktop app, the headless server and the tests all run it.',
      severity: 'error',
      from: { path: '^src-main/backend/' },
      to: {
        path: '^src-main/(desktop|server|launch)/|^src-renderer/|^electron$|node_modules/electron(-store)?/',
      },
    },
    {
      name: 'desktop-without-server',
      comment:
        'The app switches the HTTP shell through one door, local-server.ts, and knows nothing else of the server.',
      severity: 'error',
      from: { path: '^src-main/desktop/' },
      to: {
        path: '^src-main/(server|launch)/|^src-renderer/',
        pathNot: '^src-main/server/local-server\\.ts$',
      },
    },
    {
      name: 'server-without-desktop',
      severity: 'error',
      from: { path: '^src-main/server/' },
      to: { path: '^src-main/(desktop|launch)/|^src-renderer/|^electron$|node_modules/electron/' },
    },
    {
      name: 'renderer-only-shared',
      comment:
        'The window and the browser run the same bundle: it knows the contract and nothing of the backend.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/|^electron$|node_modules/electron/' },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-providers-leave-the-machine',
      comment: 'One folder talks to the outside: the model SDKs may be imported nowhere else.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/backend/providers/' },
      to: { path: 'node_modules/(ai|@ai-sdk)/' },
    },
    {
      name: 'one-way-out',
      comment: 'Requests take the way out of backend/network/: proxies, certificates and the log are there.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/backend/network/' },
      to: { path: 'node_modules/(undici|socks)/' },
    },
    {
      name: 'updates-in-one-place',
      comment: 'electron-updater would ask by a way of its own; where it is used, it is given ours.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/desktop/updates/' },
      to: { path: 'node_modules/(electron-updater|builder-util-runtime)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    // TypeScript 7 has no compiler API for tools yet: swc reads the sources
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
