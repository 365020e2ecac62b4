import { useEffect, useRef, useState } from 'react';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Search, SearchResult } from './openSearch.ts';

export interface SearchState {
  /** Null: nothing has been found for any text yet. */
  readonly answer: SearchResult | null;
  readonly isFailed: boolean;
}

const NOTHING: SearchState = { answer: null, isFailed: false };

/**
 * What the search finds for a text. Nothing is loaded before it is wanted.
 * @param attempt 0: the reader has not turned to the search; each further number starts it anew
 */
export function useSearch(index: DatasetIndex, text: string, attempt: number): SearchState {
  const [state, setState] = useState(NOTHING);
  const search = useRef<Search | null>(null);
  const latest = useRef(text);
  useEffect(() => {
    if (attempt === 0) return undefined;
    let isCurrent = true;
    const fail = () => setState({ answer: null, isFailed: true });
    const start = async () => {
      const { openSearch } = await import('./openSearch.ts');
      if (!isCurrent) return;
      search.current = openSearch(index, {
        onFound: (answer) => setState({ answer, isFailed: false }),
        onFailed: fail,
      });
      if (latest.current !== '') search.current.find(latest.current);
    };
    start().catch(fail);
    return () => {
      isCurrent = false;
      search.current?.close();
      search.current = null;
      setState(NOTHING);
    };
  }, [index, attempt]);
  useEffect(() => {
    latest.current = text;
    if (text !== '') search.current?.find(text);
  }, [text]);
  return state;
}
