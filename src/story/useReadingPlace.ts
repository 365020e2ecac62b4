import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

/** The line that is being read: a step is where it crosses this, of the height of the words from above. */
const LINE = '-12% 0px -87.5% 0px';
/** Above a heading, so that it does not stick to the edge. */
const AIR = 12;
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Joins the place in the words and the step of the story: who scrolls arrives at a step, and a step that was chosen
 * otherwise is scrolled to. Words that merely move, because a font came or the window changed, change nothing.
 */
export function useReadingPlace(
  area: RefObject<HTMLElement | null>,
  step: number,
  isAway: boolean,
  onStep: (step: number) => void,
): void {
  const shown = useRef(0);
  const isReaders = useRef(false);

  useLayoutEffect(() => {
    const words = area.current;
    if (isAway || !words || shown.current === step) return;
    const isNext = shown.current !== 0 && Math.abs(shown.current - step) === 1;
    const isFirst = shown.current === 0 && step === 1;
    shown.current = step;
    isReaders.current = false;
    const section = words.querySelector<HTMLElement>(`[data-step="${step}"]`);
    if (!section || isFirst) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    words.scrollTo({ top: section.offsetTop - AIR, behavior: isNext && !isCalm ? 'smooth' : 'instant' });
  }, [area, step, isAway]);

  const onCross = useEffectEvent((entries: readonly IntersectionObserverEntry[]) => {
    const crossed = entries.find(({ isIntersecting }) => isIntersecting)?.target;
    const to = crossed instanceof HTMLElement ? Number(crossed.dataset['step']) : 0;
    if (to === 0 || to === shown.current || !isReaders.current || isAway) return;
    shown.current = to;
    onStep(to);
  });
  useEffect(() => {
    const words = area.current;
    if (!words) return undefined;
    const observer = new IntersectionObserver((entries) => onCross(entries), { root: words, rootMargin: LINE });
    for (const section of words.querySelectorAll('[data-step]')) observer.observe(section);
    const take = (event: Event) => {
      if (event instanceof KeyboardEvent ? SCROLL_KEYS.has(event.key) : isScroll(event, words))
        isReaders.current = true;
    };
    const events = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
    for (const event of events) words.addEventListener(event, take, { passive: true });
    return () => {
      observer.disconnect();
      for (const event of events) words.removeEventListener(event, take);
    };
  }, [area]);
}

/** A press on the words themselves is none; on the edge of their area it is the scroll bar. */
function isScroll(event: Event, words: HTMLElement): boolean {
  return event.type !== 'pointerdown' || event.target === words;
}
