import 'katex/dist/katex.css';
import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';

/**
 * A formula. Built node by node, never as HTML: the page's policy refuses styles that come as text. `trust: false`
 * leaves out commands that make links, load pictures or set classes; the limits bound what a formula can cost.
 */
export default function Formula({ tex, display }: { tex: string; display: boolean }) {
  const place = useRef<HTMLSpanElement | null>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    try {
      katex.render(tex, place.current, {
        displayMode: display,
        throwOnError: true,
        strict: 'ignore',
        trust: false,
        maxSize: 20,
        maxExpand: 200,
      });
    } catch {
      place.current.textContent = tex; // as it was written
    }
  }, [tex, display]);
  return <span ref={place} dir="ltr" className={display ? 'block overflow-x-auto py-1' : undefined} />;
}
