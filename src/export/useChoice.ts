import { useState } from 'react';
import type { PageState } from '../state/store.ts';
import { words } from '../ui/words.ts';
import { isPicture, type Choice } from './choice.ts';
import { countScope } from './countScope.ts';
import { MOST_SIDE } from './picture/limits.ts';
import { isDrawable, isSize, LARGEST_SIDE, LEAST_SIDE } from './sizes.ts';
import { windowSize } from './windowSize.ts';

/** Kept while the page is open, so that a second file needs no second choosing. */
let last: Pick<Choice, 'format' | 'table' | 'theme' | 'scale'> | undefined;

/** The reader's choice, and in words why it cannot be had as it is; null when it can. */
export function useChoice(state: PageState): {
  readonly choice: Choice;
  readonly change: (change: Partial<Choice>) => void;
  readonly problem: string | null;
} {
  const [choice, setChoice] = useState<Choice>(() => ({
    format: 'png',
    table: 'links',
    theme: presentTheme(),
    scale: 2,
    ...last,
    scope: countScope(state, 'view') === 0 ? 'all' : 'view',
    size: windowSize(),
  }));
  const change = (part: Partial<Choice>) =>
    setChoice((before) => {
      const next = { ...before, ...part };
      const { format, table, theme, scale } = next;
      last = { format, table, theme, scale };
      return next.format === 'html' && next.scope === 'selection' ? { ...next, scope: 'view' } : next;
    });
  return { choice, change, problem: problemOf(state, choice) };
}

function problemOf(state: PageState, { format, scope, size, scale }: Choice): string | null {
  const { problem } = words.export;
  if (isPicture(format)) {
    if (!isSize(size)) return problem.badSize(LEAST_SIDE, LARGEST_SIDE);
    return format === 'png' && !isDrawable(size, scale) ? problem.tooLarge(MOST_SIDE) : null;
  }
  return countScope(state, scope) === 0 ? words.export.nothing : null;
}

function presentTheme(): 'light' | 'dark' {
  const worn = document.documentElement.dataset['theme'];
  if (worn === 'light' || worn === 'dark') return worn;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
