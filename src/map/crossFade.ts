import { animate, eased } from './animate.ts';
import type { Surface } from './surface.ts';

const FADE_MS = 170;

/** The finished picture of before over that of now: what comes and goes fades, and what is in both stays still. */
export interface CrossFade {
  readonly isRunning: () => boolean;
  /** @param drawNew draws the new picture on the surface, sharp */
  readonly start: (drawNew: () => void, onFrame: () => void, onEnd: () => void) => void;
  readonly paint: () => void;
  readonly end: () => void;
}

export function createCrossFade(surface: Surface): CrossFade {
  const [before, after] = [surface.layer(), surface.layer()];
  let share: number | null = null;
  let stop: (() => void) | undefined;

  const end = (): void => {
    stop?.();
    stop = undefined;
    share = null;
  };
  const paint = (): void => {
    if (share === null) return;
    const { context } = surface;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(after.canvas, 0, 0);
    context.globalAlpha = 1 - eased(share);
    context.drawImage(before.canvas, 0, 0);
    context.globalAlpha = 1;
  };
  return {
    isRunning: () => share !== null,
    start(drawNew, onFrame, onEnd) {
      end();
      before.copy(surface.canvas);
      drawNew();
      after.copy(surface.canvas);
      share = 0;
      paint();
      stop = animate(
        FADE_MS,
        (now) => {
          share = now;
          onFrame();
        },
        () => {
          end();
          onEnd();
        },
      );
    },
    paint,
    end,
  };
}
