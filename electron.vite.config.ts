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
 * Bundles the threads, each by itself: from a shared chunk one would load half of the app with a few helpers. Each
 * lies where the code that starts it looks for it: see `workerFile` of transformer-thread.ts and run-task.ts.
 */
const THREADS = {
  'emotion-worker': 'src-main/backend/emotion-detection/embedded/transformer/worker.ts',
  'database-worker': 'src-main/backend/backups/worker.ts',
};
const threads = (): Plugin => ({
  name: 'threads',
  async closeBundle() {
    for (const [name, entry] of Object.entries(THREADS)) {
      await build({
        root,
        configFile: false,
        logLevel: 'warn',
        build: {
          ssr: resolve(root, entry),
          outDir: resolve(root, 'out/main'),
          emptyOutDir: false,
          target: 'node18',
          rollupOptions: {
            external: native,
            output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
          },
        },
      });
    }
  },
});

/** The page asks for the scripts of its first screen at once, though they run after its first paint (`boot.ts`). */
const firstScreen = (): Plugin => ({
  name: 'first-screen',
  transformIndexHtml: {
    order: 'post',
    handler(html, { chunk, bundle = {} }) {
      const needed = new Set<string>();
      const need = (file: string) => {
        const found = bundle[file];
        if (found?.type !== 'chunk' || needed.has(file)) return;
        needed.add(file);
        for (const other of found.imports) need(other);
      };
      if (chunk?.facadeModuleId?.endsWith('index.html')) for (const file of chunk.dynamicImports) need(file);
      return [...needed]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        }));
    },
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
    plugins: [emotionModels(), threads()],
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
    plugins: [katexFonts(), firstScreen(), react(), tailwindcss()],
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
          'quick-entry': resolve(root, 'src-renderer/quick-entry.html'),
        },
      },
    },
  },
});
