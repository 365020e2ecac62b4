import { useCallback, useState, type RefObject } from 'react';
import type { AppStore } from '../state/store.ts';
import type { Scene } from './sceneTypes.ts';

export interface Tidy {
  readonly isRunning: boolean;
  readonly toggle: () => void;
}

export function useTidy(_store: AppStore, _scene: RefObject<Scene | null>, _setNews: (news: string) => void): Tidy {
  const [isRunning] = useState(false);
  return { isRunning, toggle: useCallback(() => {}, []) };
}
