/** The part of the browser that shows and remembers addresses. */
export interface AddressBar {
  /** Without the question mark. */
  readonly query: () => string;
  readonly push: (query: string) => void;
  readonly replace: (query: string) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** @returns what ends the listening */
  readonly onTravel: (listener: () => void) => () => void;
  readonly onLeave: (listener: () => void) => () => void;
}

/** How many entries of this page lie before the present one; going back beyond them would leave the page. */
interface EntryState {
  readonly step: number;
}

export function browserAddressBar(): AddressBar {
  return {
    query: () => location.search.slice(1),
    push: (query) => history.pushState({ step: currentStep() + 1 } satisfies EntryState, '', addressOf(query)),
    replace: (query) => history.replaceState({ step: currentStep() } satisfies EntryState, '', addressOf(query)),
    back: () => {
      if (currentStep() > 0) history.back();
    },
    forward: () => history.forward(),
    onTravel: (listener) => listen(window, 'popstate', listener),
    onLeave: (listener) => listen(window, 'pagehide', listener),
  };
}

function addressOf(query: string): string {
  return location.pathname + (query === '' ? '' : `?${query}`) + location.hash;
}

function currentStep(): number {
  const state: unknown = history.state;
  const step = typeof state === 'object' && state !== null && 'step' in state ? state.step : 0;
  return typeof step === 'number' ? step : 0;
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}
