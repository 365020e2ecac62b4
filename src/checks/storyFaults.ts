import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { matchClaims } from '../derive/matchClaims.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Step, Story } from '../model/story.ts';
import { nearest } from '../state/address/nearest.ts';
import { initialView, type View } from '../state/view.ts';
import type { ViewNotice } from '../state/viewNotice.ts';
import { viewFromQuery, viewToQuery } from '../state/viewUrl.ts';

/** Something in a story that its dataset does not bear out. */
export interface StoryFault {
  /** The story's place in the list, and the way to the value within it. */
  readonly story: number;
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly mend: string;
}

type Fault = Omit<StoryFault, 'story'>;

/** Whether each step's view can be shown as written, and whether each statement rests on claims that the view shows. */
export function storyFaults(stories: readonly Story[], dataset: Dataset): StoryFault[] {
  const index = indexDataset(dataset);
  return stories.flatMap(({ steps }, story) =>
    steps.flatMap((step, at) =>
      stepFaults(step, index).map(({ path, ...fault }) => ({ story, path: ['steps', at, ...path], ...fault })),
    ),
  );
}

function stepFaults(step: Step, index: DatasetIndex): Fault[] {
  const { view, notices } = viewFromQuery(step.view, index);
  const wrong = viewFault(step.view, view, notices, index);
  const matched = wrong ? undefined : matchClaims(index, view);
  const ofClaims = step.text.flatMap(({ claims }, statement) =>
    claims.flatMap((id, at) => {
      const fault = claimFault(id, claims.slice(0, at), matched, index);
      return fault ? [{ path: ['text', statement, 'claims', at], ...fault }] : [];
    }),
  );
  return wrong ? [{ path: ['view'], ...wrong }, ...ofClaims] : ofClaims;
}

type Words = Pick<Fault, 'what' | 'mend'>;

/** What is written must be what the address bar would say, so that a reader who shares the step shares the same. */
function viewFault(
  written: string,
  view: View,
  [notice]: readonly ViewNotice[],
  index: DatasetIndex,
): Words | undefined {
  if (notice) return noticeFault(notice, view, index);
  const canonical = viewToQuery(view, index);
  if (view.display !== initialView.display) {
    const mend = `leave view=${view.display} out`;
    return { what: 'whether map or table shows is the reader\u2019s choice', mend };
  }
  if (canonical !== written) return { what: 'the app writes this view otherwise', mend: `write ${shown(canonical)}` };
  const { window, clock } = view;
  const span = index.span[clock];
  if (!window || (window.from <= span.to && window.to >= span.from)) return undefined;
  return { what: 'no day of the dataset lies between from and to', mend: 'choose days within its span' };
}

function noticeFault({ part, problem, given, nearest: near }: ViewNotice, view: View, index: DatasetIndex): Words {
  const said = `${part}=${given}`;
  const what = problem === 'unreadable' ? `${said} cannot be read` : `${said} names nothing in this dataset`;
  const meant = near?.type === 'view' ? viewToQuery(near.mend(view), index) : undefined;
  if (part === 'story') return { what: 'a step names no story', mend: 'leave story and step out' };
  return { what, mend: meant === undefined ? 'copy the address of the view from the app' : `write ${shown(meant)}?` };
}

function claimFault(
  id: string,
  before: readonly string[],
  matched: Uint8Array | undefined,
  index: DatasetIndex,
): Words | undefined {
  const place = index.claimPlace.get(id);
  if (place === undefined) {
    const meant = nearest(id, index.dataset.claims.map(withoutNames));
    return {
      what: `there is no claim "${id}"`,
      mend: meant === undefined ? 'copy its id from the compiled dataset' : `did you mean ${meant}?`,
    };
  }
  if (before.includes(id)) return { what: `the claim "${id}" stands here twice`, mend: 'keep one of the two' };
  if (matched?.[place] !== 0) return undefined;
  const mend = 'widen the view\u2019s time or filters, or tell it in another step';
  return { what: `the step\u2019s view does not show the claim "${id}"`, mend };
}

function withoutNames({ id }: { readonly id: string }) {
  return { id, names: [] };
}

function shown(query: string): string {
  return query === '' ? 'view: ""' : query;
}
