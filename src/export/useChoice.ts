import { useState } from 'react';
import type { Scope } from '../derive/claimsInView.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import type { PageState } from '../state/store.ts';
import { exportWords } from '../ui/words/exportWords.ts';
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
  const [kept, setKept] = useState<Omit<Choice, 'scope'>>(() => ({
    format: 'png',
    table: 'links',
    theme: presentTheme(),
    scale: 2,
    ...last,
    size: windowSize(),
  }));
  const [chosenScope, setScope] = useState<Scope | null>(null);
  const change = ({ scope, ...part }: Partial<Choice>) => {
    const next = { ...kept, ...part };
    const { format, table, theme, scale } = next;
    last = { format, table, theme, scale };
    setKept(next);
    if (scope) setScope(scope);
  };
  const choice: Choice = { ...kept, scope: scopeOf(state, kept.format, chosenScope) };
  return { choice, change, problem: problemOf(state, choice) };
}

/** What is in view, unless the reader says otherwise. A page that is to look the same needs what it fades as well. */
function scopeOf(state: PageState, format: Choice['format'], chosen: Scope | null): Scope {
  if (format === 'html') {
    const fades = state.view.unmatched === 'fade' && selectVisibleGraph(state).hidden.filteredClaims > 0;
    return chosen === 'view' || chosen === 'all' ? chosen : fades ? 'all' : 'view';
  }
  return chosen ?? (countScope(state, 'view') === 0 ? 'all' : 'view');
}

function problemOf(state: PageState, { format, scope, size, scale }: Choice): string | null {
  const { problem } = exportWords;
  if (isPicture(format)) {
    if (!isSize(size)) return problem.badSize(LEAST_SIDE, LARGEST_SIDE);
    return format === 'png' && !isDrawable(size, scale) ? problem.tooLarge(MOST_SIDE) : null;
  }
  return countScope(state, scope) === 0 ? exportWords.nothing : null;
}

function presentTheme(): 'light' | 'dark' {
  const worn = document.documentElement.dataset['theme'];
  if (worn === 'light' || worn === 'dark') return worn;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
