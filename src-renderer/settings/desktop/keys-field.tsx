import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { combinationOf, combinationWords } from './key-combination.ts';

interface KeysFieldProps {
  readonly keys: string;
  readonly mac: boolean;
  readonly onKeep: (keys: string) => void;
}

/** The keys of the quick entry, changed by pressing others. Esc leaves them as they are. */
export function KeysField({ keys, mac, onKeep }: KeysFieldProps) {
  const [isListening, setIsListening] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <kbd className="rounded-lg border bg-sunken px-3 py-1 font-sans">{combinationWords(keys, mac)}</kbd>
      <Button
        size="small"
        {...(isListening ? { 'data-takes-escape': '' } : {})}
        onClick={() => setIsListening(true)}
        onBlur={() => setIsListening(false)}
        onKeyDown={(event) => {
          if (!isListening || event.key === 'Tab') return;
          event.preventDefault(); // Space and Enter press the button otherwise
          if (event.key === 'Escape') return setIsListening(false);
          const pressed = combinationOf(event, mac);
          if (pressed === null) return; // a modifier by itself: more will come
          setIsListening(false);
          onKeep(pressed);
        }}
      >
        {isListening ? 'Press the keys…' : 'Change the keys'}
      </Button>
    </div>
  );
}
