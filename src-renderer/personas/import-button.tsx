import { Upload } from 'lucide-react';
import { type Ref, useRef } from 'react';
import { Button } from '../ui/button.tsx';

interface ImportButtonProps {
  readonly onFile: (file: File) => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Picks a persona's file or a character card. */
export function ImportButton({ onFile, ref }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(ref === undefined ? {} : { ref })} size="small" onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-4" />
        Import a file
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label="A persona or a character card"
        accept=".json,.png,application/json,image/png"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = ''; // so that the same file can be chosen again
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
