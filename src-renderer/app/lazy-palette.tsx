import { lazy, Suspense, useState } from 'react';
import type { PaletteProps } from '../command-palette/palette.tsx';

const Palette = lazy(async () => {
  const { Palette: Dialog } = await import('../command-palette/palette.tsx');
  return { default: Dialog };
});

/** The command palette, loaded when it is first opened. */
export function LazyPalette(props: PaletteProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette {...props} />
    </Suspense>
  );
}
