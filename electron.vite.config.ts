import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';

const root = import.meta.dirname;
const native = ['electron', 'better-sqlite3', '@napi-rs/keyring'];

/** Puts the trained emotion models beside the main bundle, where `modelDir` of the shells points. */
const emotionModels = (): Plugin => ({
  name: 'emotion-models',
  closeBundle() {
    cpSync(
      resolve(root, 'src-main/backend/emotion-detection/embedded/model'),
      resolve(root, 'out/main/model'),
      {
        recursive: true,
      },
    );
  },
});

/**
 * Bundles the transformer's thread by itself: from a shared chunk it would load half of the app with a few helpers.
 * It lies where `workerFile` of transformer-thread.ts looks for it.
 */
const emotionWorker = (): Plugin => ({
  name: 'emotion-worker',
  async closeBundle() {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: resolve(root, 'src-main/backend/emotion-detection/embedded/transformer/worker.ts'),
        outDir: resolve(root, 'out/main'),
        emptyOutDir: false,
        target: 'node18',
        rollupOptions: { output: { format: 'cjs', entryFileNames: 'emotion-worker.cjs' } },
      },
    });
  },
});

/** KaTeX names each font in three formats; everything that shows this page reads the first. */
const katexFonts = (): Plugin => ({
  name: 'katex-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    /katex[^?]*\.css/.test(id)
      ? code.replace(/,\s*url\([^)]+\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')
      : null,
});

export default defineConfig({
  main: {
    plugins: [emotionModels(), emotionWorker()],
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: {
          desktop: resolve(root, 'src-main/desktop/main.ts'),
          server: resolve(root, 'src-main/server/main.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          dynamicImportInCjs: false, // `require`, which finds native modules in the packaged app's archive too
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: resolve(root, 'src-main/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [katexFonts(), react(), tailwindcss()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome114',
      minify: true,
      // Small files stay files: the page's policy takes no font that is written into a style sheet.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          index: resolve(root, 'src-renderer/index.html'),
          docs: resolve(root, 'src-renderer/docs.html'),
        },
      },
    },
  },
});
