import { Image } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Link } from './link.tsx';
import { isEmbeddedPicture } from './outside-url.ts';

/**
 * A picture in a message. Loading one tells its host that the message is being read, so nothing is loaded: one that is
 * part of the text shows after a click, any other opens in the browser like a link.
 */
export function Picture({ address, description }: { address: string | undefined; description: string }) {
  const [shown, setShown] = useState(false);
  const name = description.trim() === '' ? 'Picture' : description;
  if (!isEmbeddedPicture(address)) {
    return (
      <span className="inline-flex max-w-full items-baseline gap-1.5">
        <Image aria-hidden className="size-4 shrink-0 translate-y-0.5 text-ink-faint" />
        <Link address={address}>{name}</Link>
      </span>
    );
  }
  if (shown) return <img src={address} alt={description} className="max-h-96 max-w-full rounded-2xl" />;
  return (
    <Button size="small" onClick={() => setShown(true)}>
      <Image aria-hidden className="size-4" />
      Show “{name}”
    </Button>
  );
}
