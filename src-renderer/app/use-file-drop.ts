import { useEffect, useRef, useState } from 'react';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file that is dropped anywhere on the window, save where something within it or a dialog takes it. A file that
 * nobody takes is dropped into nothing: it is never opened in the place of the app.
 *
 * @returns whether a file that would be taken is held over the window.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const isTaken = (event: DragEvent) =>
      event.defaultPrevented || (document.getElementById('root')?.inert ?? false);
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      setIsOver(!isTaken(event));
      if (isTaken(event) && !event.defaultPrevented && event.dataTransfer)
        event.dataTransfer.dropEffect = 'none';
      event.preventDefault();
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false); // out of the window
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      setIsOver(false);
      const taken = isTaken(event);
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (!taken && file !== undefined) latest.current(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
