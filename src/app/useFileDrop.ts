import { useEffect, useRef, useState } from 'react';

/** Lets a file be dropped anywhere on the page. True while one is over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  }, [onFile]);
  useEffect(() => {
    const controller = new AbortController();
    const listen = (event: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      window.addEventListener(event, listener, { signal: controller.signal });
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page and show the file's text.
      event.preventDefault();
      setIsOver(true);
    };
    listen('dragenter', onDrag);
    listen('dragover', onDrag);
    listen('dragleave', (event) => {
      // Leaving one element for another within the page has a related target; leaving the page has none.
      if (event.relatedTarget === null) setIsOver(false);
    });
    listen('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files.item(0);
      if (file) latest.current(file);
    });
    return () => controller.abort();
  }, []);
  return isOver;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
