import { lazy, Suspense } from 'react';
import type { SlashMenuProps } from './slash-menu.tsx';

const SlashMenu = lazy(async () => {
  const { SlashMenu: Menu } = await import('./slash-menu.tsx');
  return { default: Menu };
});

/** The commands behind a slash, loaded with the first one. */
export function LazySlashMenu(props: SlashMenuProps) {
  return (
    <Suspense fallback={null}>
      <SlashMenu {...props} />
    </Suspense>
  );
}
