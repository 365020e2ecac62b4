interface EarlyAnswer {
  readonly answer: Promise<Response>;
  readonly controller: AbortController;
}

declare global {
  /** What the inline script of index.html has asked for, by address, before this program had arrived. */
  var earlyAnswers: Record<string, EarlyAnswer> | undefined;
}

/** Fetches, or takes over what is already on its way; that only once, so that another try is a new one. */
export function fetchOrTakeOver(address: string, signal: AbortSignal): Promise<Response> {
  const early = globalThis.earlyAnswers?.[address];
  if (!early) return fetch(address, { signal });
  delete globalThis.earlyAnswers?.[address];
  signal.addEventListener('abort', () => early.controller.abort());
  return early.answer;
}
