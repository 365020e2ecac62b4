import { createContext, useContext } from 'react';
import type { Opener } from './opener.ts';

export const OpenerContext = createContext<Opener | null>(null);

export function useOpener(): Opener {
  const opener = useContext(OpenerContext);
  if (!opener) throw new Error('no opener: wrap the component in <OpenerContext value={opener}>');
  return opener;
}
