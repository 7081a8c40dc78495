import { type DragEvent, type ReactNode, useState } from 'react';
import { classNames } from '../ui/class-names.ts';

interface FileDropProps {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes a file that is dropped anywhere on what is inside. Whoever uses no mouse has the file picker. */
export function FileDrop({ onFile, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way beside the button that picks a file.
    <div
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault(); // or the window would open the file
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
      className={classNames(
        'rounded-2xl',
        over && 'outline-2 outline-accent outline-dashed outline-offset-8',
      )}
    >
      {children}
    </div>
  );
}
