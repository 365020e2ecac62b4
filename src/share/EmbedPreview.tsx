import { useEffect, useRef, useState } from 'react';
import { embedWords } from '../ui/words/embedWords.ts';

/**
 * The embedded map as a page would show it, this one's part played by the dialog. A frame that goes to another address
 * would be a step of the browser's history: give it a `key` instead.
 */
export function EmbedPreview(props: { readonly address: string; readonly height: number; readonly adapts: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.current?.contentWindow && isHeight(data)) setWanted(data.height);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of this very site
    <iframe
      ref={frame}
      src={props.address}
      title={embedWords.preview}
      height={props.adapts ? (wanted ?? props.height) : props.height}
      className="w-full min-w-0 rounded-md border border-edge"
    />
  );
}

function isHeight(data: unknown): data is { readonly height: number } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'attache:height' &&
    'height' in data &&
    typeof data.height === 'number'
  );
}
