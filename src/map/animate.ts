/** Runs `step` with a share from 0 to 1 once a frame; the function it returns stops it. Without motion, at once. */
export function animate(durationMs: number, step: (share: number) => void, done?: () => void): () => void {
  if (durationMs === 0) {
    step(1);
    done?.();
    return () => {};
  }
  const start = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    const share = Math.max(0, Math.min(1, (now - start) / durationMs));
    step(share);
    if (share < 1) frame = requestAnimationFrame(next);
    else done?.();
  });
  return () => cancelAnimationFrame(frame);
}

/** Starts and ends gently. */
export function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

export function wantsMotion(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
