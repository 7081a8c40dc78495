import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../ui/icon-button.tsx';

/** A menu gives the focus back to its button a moment after it has closed. */
const GIVEN_BACK_MS = 60;

/** Above the archive and the trash: what this is, and the way back. Takes the focus, so that the way back is next. */
export function ShelfHeader({ title, onBack }: { title: string; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    // After the menu that led here has given the focus back.
    const timer = setTimeout(() => heading.current?.focus(), GIVEN_BACK_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="flex items-center gap-1 px-2 pb-1">
      <IconButton
        icon={ArrowLeft}
        size="small"
        label="Back to the sessions"
        className="rtl:-scale-x-100"
        onClick={onBack}
      />
      <h2 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {title}
      </h2>
    </div>
  );
}
