import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Story } from '../model/story.ts';
import { isTyping } from '../platform/typing.ts';
import { areSingleKeysOn } from '../platform/singleKeys.ts';
import { update } from '../state/store.ts';
import { viewOfStep } from '../state/storySteps.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { initialView, ownLooksOf, type View } from '../state/view.ts';
import { viewToQuery } from '../state/viewUrl.ts';
import { storyWords } from '../ui/words/storyWords.ts';

/** A story as it is being read. */
export interface Told {
  readonly story: Story;
  readonly step: number;
  /** Something else than the step's own selection is selected, and its evidence shows. */
  readonly isAway: boolean;
  /** The map shows something else than the step says. */
  readonly isChanged: boolean;
  /** For who cannot see it: where the last key or button has led. */
  readonly news: string;
  readonly goTo: (step: number) => void;
  /** The same, told aloud. */
  readonly stepBy: (by: number) => void;
  /** Shows the step again as it is written. */
  readonly goBack: () => void;
  readonly leave: () => void;
  readonly escape: () => void;
}

export function useTold(story: Story, leave: () => void): Told {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const view = useApp((state) => state.view);
  const [news, setNews] = useState('');
  const step = view.story?.step ?? 1;
  const own = useMemo(() => viewOfStep(index, story, step, ownLooksOf(initialView)), [index, story, step]);
  const { selection } = view;
  const isAway = selection.type !== 'none' && !isSame(selection, own.selection);
  const goTo = (to: number) => update(store, (now) => viewOfStep(index, story, to, ownLooksOf(now)));
  const goBack = () => goTo(step);
  const stepBy = (by: number) => {
    const to = Math.min(Math.max(step + by, 1), story.steps.length);
    if (to !== step || isAway) goTo(to);
    setNews(storyWords.said(to, story.steps.length, story.steps[to - 1]?.heading ?? ''));
  };
  const escape = isAway ? goBack : leave;
  useStoryKeys(stepBy, escape);
  const isChanged = viewToQuery({ ...view, ...ownLooksOf(own) }, index) !== viewToQuery(own, index);
  return { story, step, isAway, isChanged, news, goTo, stepBy, goBack, leave, escape };
}

function isSame(one: View['selection'], other: View['selection']): boolean {
  return one.type !== 'none' && other.type !== 'none' && one.type === other.type && one.id === other.id;
}

const ONWARD: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, j: 1, k: -1 };

/** J and K act everywhere; arrows and Escape where the words have the focus, or nothing has. */
function useStoryKeys(stepBy: (by: number) => void, escape: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isTyping(target) || isInDialog(target)) return;
    const by = ONWARD[key];
    const isLetter = key.length === 1;
    if ((isLetter && !areSingleKeysOn()) || (!isLetter && !isAtWords(target))) return;
    if (by !== undefined) stepBy(by);
    else if (key === 'Escape') escape();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [popover]') !== null;
}

function isAtWords(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('#evidence') !== null);
}
