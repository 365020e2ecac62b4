import { useCallback, useEffect, useRef, useState } from 'react';
import { livePositions } from '../map/runScene.ts';
import { saveFile } from '../platform/saveFile.ts';
import type { PageState } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { exportWords } from '../ui/words/exportWords.ts';
import type { Choice } from './choice.ts';
import { fileName } from './fileName.ts';
import { produce } from './produce.ts';

export type Saving =
  | { readonly type: 'idle' }
  | { readonly type: 'under-way'; readonly share: number }
  | { readonly type: 'saved'; readonly name: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly message: string };

/** Writes files, one at a time; the reader sees how far it is and can stop it. Leaving stops it too. */
export function useExport(state: PageState): {
  readonly saving: Saving;
  readonly save: (choice: Choice) => void;
  readonly cancel: () => void;
  /** What was said of the last file is of no use any more. */
  readonly reset: () => void;
} {
  const store = useAppStore();
  const [saving, setSaving] = useState<Saving>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const save = useCallback(
    (choice: Choice) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const onProgress = (share: number) => setSaving({ type: 'under-way', share });
      const order = async () => {
        const { orderPicture } = await import('./picture/orderPicture.ts');
        return orderPicture(state, choice, livePositions(store));
      };
      const work = async () => {
        onProgress(0);
        const name = fileName(state, choice);
        saveFile(await produce(state, choice, order, { signal, onProgress }), name);
        setSaving({ type: 'saved', name });
      };
      work().catch((error: unknown) => {
        if (running.current !== controller) return;
        setSaving(signal.aborted ? { type: 'cancelled' } : { type: 'failed', message: sayError(error) });
      });
    },
    [state, store],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setSaving((now) => (now.type === 'under-way' ? now : { type: 'idle' })), []);
  return { saving, save, cancel, reset };
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : exportWords.problem.unexpected(String(error));
}
