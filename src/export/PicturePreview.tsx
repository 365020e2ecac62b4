import { useEffect, useState } from 'react';
import { livePositions } from '../map/runScene.ts';
import type { PageState } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { exportWords } from '../ui/words/exportWords.ts';
import type { Choice } from './choice.ts';

/** A width that is still being typed needs no picture of each digit. */
const SETTLE_MS = 120;
const WIDTH = 660;

/** The picture as it will be saved, only smaller. */
export function PicturePreview({ state, size, theme }: { readonly state: PageState } & Pick<Choice, 'size' | 'theme'>) {
  const store = useAppStore();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      const [{ orderPicture }, { pngPicture }] = await Promise.all([
        import('./picture/orderPicture.ts'),
        import('./picture/mapPicture.ts'),
      ]);
      const order = await orderPicture(state, { size, theme }, livePositions(store));
      const picture = await pngPicture(order, Math.min(1, (devicePixelRatio * WIDTH) / size.width));
      if (isCurrent) setUrl(URL.createObjectURL(picture));
    };
    // A picture that cannot be drawn is reported when it is asked for.
    const timer = setTimeout(() => void draw().catch(() => setUrl(null)), SETTLE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [state, size, theme, store]);
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);
  return (
    <div className="grid h-[min(22rem,40dvh)] place-items-center rounded-md bg-sunk p-2">
      {url !== null && (
        <img
          src={url}
          alt={exportWords.preview}
          className="max-h-full min-h-0 max-w-full min-w-0 border border-hairline object-contain"
        />
      )}
    </div>
  );
}
