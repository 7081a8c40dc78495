import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

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

export default defineConfig({
  main: {
    plugins: [emotionModels()],
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: {
          desktop: resolve(root, 'src-main/desktop/main.ts'),
          server: resolve(root, 'src-main/server/main.ts'),
          'emotion-worker': resolve(
            root,
            'src-main/backend/emotion-detection/embedded/transformer/worker.ts',
          ),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
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
    plugins: [react(), tailwindcss()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome114',
      minify: true,
      rollupOptions: { input: resolve(root, 'src-renderer/index.html') },
    },
  },
});
