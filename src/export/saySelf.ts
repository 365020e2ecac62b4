import { describeSelection } from '../say/describeSelection.ts';
import { describeView, type Held } from '../say/describeView.ts';
import type { Scope } from '../derive/claimsInView.ts';

import { permalink } from '../state/permalink.ts';
import type { PageState } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { sayDays } from '../ui/formatDay.ts';
import { exportWords } from '../ui/words/exportWords.ts';
import type { About } from './about.ts';
import type { FrameText } from './picture/frame.ts';

/** What of a view decides which claims are in it; the rest is how they are looked at. */
const LOOKS: ReadonlySet<Held['part']> = new Set(['dataset', 'open', 'display', 'unmatched', 'names']);

/** What a scope of a view holds, in words; empty where it is everything. */
export function sayHolds(state: PageState, scope: Scope): string {
  if (scope === 'all') return '';
  const { view, index } = state;
  const isNarrowed = scope === 'selection' || view.depth > 0;
  const held = describeView({ ...state, opened: { type: 'first' } })
    .filter(({ part }) => !LOOKS.has(part) && (part !== 'selection' || isNarrowed))
    .map(({ text }) => text);
  if (scope === 'selection' && held.length === 0) return describeSelection(view.selection, index) ?? '';
  return held.join(' · ');
}

export function aboutExport(state: PageState, scope: Scope): About {
  const { id, title, version } = state.index.dataset;
  const view = scope === 'all' ? initialView : state.view;
  return {
    dataset: { id, title, version },
    holds: sayHolds(state, scope),
    address: permalink({ ...state, view }),
  };
}

/** What stands around a picture of the map. */
export function frameText(state: PageState): FrameText {
  const { index, view } = state;
  const { title, version, sources } = index.dataset;
  const { from, to } = view.window ?? index.span[view.clock];
  const days = exportWords.days[view.clock](sayDays(from, to), view.window === null);
  const held = describeView({ ...state, opened: { type: 'first' } })
    .filter(({ part }) => !LOOKS.has(part) && part !== 'time')
    .map(({ text }) => text);
  return {
    title,
    lines: [[...held, days].join(' · ')],
    source: [exportWords.source(title, version, sources.length), permalink(state)],
  };
}

/** The address of the dataset on the site, without a view. */
export function siteAddress(state: PageState): string {
  return permalink({ ...state, view: initialView });
}
