declare global {
  interface Window {
    mapWatch?: MapWatch;
  }
}

/** What is noted of the map's canvas from outside, in a page under measurement. */
export interface MapWatch {
  /** Frames in which the map was drawn on, and when the first and the last of them had been painted. */
  drawn: number;
  firstAt: number;
  paintedAt: number;
  /** Time stamp of the last event of the pointer. */
  input: number;
  readonly nextDraw: (beyond: number) => Promise<number>;
}

/**
 * Runs in the page, before its scripts: notes each frame in which the map is drawn on, when it has been painted. As the
 * harness does with its own pages, painted means: the first task after the frame.
 */
export function watchCanvas(): void {
  if (window.mapWatch) return;
  const waiting: (() => void)[] = [];
  const watch: MapWatch = {
    drawn: 0,
    firstAt: 0,
    paintedAt: 0,
    input: 0,
    nextDraw: (beyond) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('nothing was drawn')), 20_000);
        const check = (): void => {
          if (watch.drawn <= beyond) return void waiting.push(check);
          clearTimeout(timer);
          resolve(watch.paintedAt);
        };
        check();
      }),
  };
  window.mapWatch = watch;
  for (const type of ['pointerover', 'mouseover', 'pointermove', 'pointerdown', 'pointerup', 'wheel']) {
    const note = ({ timeStamp }: Event): void => {
      watch.input = timeStamp;
    };
    addEventListener(type, note, { capture: true, passive: true });
  }
  const nextFrame = requestAnimationFrame.bind(window);
  let isInFrame = false;
  window.requestAnimationFrame = (then) =>
    nextFrame((now) => {
      isInFrame = true;
      try {
        then(now);
      } finally {
        isInFrame = false;
      }
    });
  let isNoted = false;
  const painted = (): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      isNoted = false;
      watch.drawn += 1;
      watch.paintedAt = performance.now();
      watch.firstAt ||= watch.paintedAt;
      for (const wake of waiting.splice(0)) wake();
    };
    port2.postMessage(null);
  };
  const note = ({ canvas }: CanvasRenderingContext2D): void => {
    if (isNoted || !canvas.closest('.skeleton-map, #map')) return;
    isNoted = true;
    if (isInFrame) painted();
    else nextFrame(painted);
  };
  // A frame of the map begins with its ground, or, moved or faded, with a bitmap.
  const { fillRect, drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillRect = function fillRectNoted(...rect) {
    note(this);
    fillRect.apply(this, rect);
  };
  CanvasRenderingContext2D.prototype.drawImage = function drawImageNoted(
    this: CanvasRenderingContext2D,
    ...image: unknown[]
  ) {
    note(this);
    Reflect.apply(drawImage, this, image);
  };
}
