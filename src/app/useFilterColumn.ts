import { useState } from 'react';
import { useMedia } from '../ui/useMedia.ts';
import { rememberedFilters, rememberFilters, WIDE } from './filterColumn.ts';

/** Whether the filters stand beside the map in full: as the reader last had it, else as the width allows. */
export function useFilterColumn() {
  const isWide = useMedia(WIDE);
  const [chosen, setChosen] = useState<boolean | null>(rememberedFilters);
  const isOpen = chosen ?? isWide;
  const toggle = () => {
    setChosen(!isOpen);
    rememberFilters(!isOpen);
  };
  return { isOpen, toggle };
}
