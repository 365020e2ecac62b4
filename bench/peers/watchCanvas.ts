declare global {
  interface Window {
    mapWatch?: MapWatch;
  }
}

/** What is noted of the map's canvas from outside, in a page under measurement. */
export interface MapWatch {
  /** Frames in which the map was drawn on, and when the first of them had been painted. */
  drawn: number;
  first: Promise<number>;
  /** Time stamp of the last event of the pointer. */
  input: number;
  /**
   * The answer to the next event of the pointer: from its time stamp to when the first frame had been painted in which the map
   * was drawn on since the page was told. Where that frame leaves what `state` gives as it was, there is nothing to draw, and it
   * is over with the frame.
   * @throws Error where `state` gives something else after the frame that was taken for the answer.
   */
  readonly expect: () => void;
  state: () => string;
  answer: Promise<number>;
}

/**
 * Runs in the page, before its scripts: notes each frame in which the map is drawn on, when it has been painted. As the
 * harness does with its own pages, painted means: the first task after the frame.
 */
export function watchCanvas(): void {
  if (window.mapWatch) return;
  let wake: ((paintedAt: number) => void) | undefined;
  /** When the page was told of that event. */
  let toldAt = Infinity;
  /** What an event left as it was. */
  let leftAs: string | undefined;
  let sayFirst: ((paintedAt: number) => void) | undefined;
  const watch: MapWatch = {
    drawn: 0,
    first: new Promise((resolve) => {
      sayFirst = resolve;
    }),
    input: 0,
    answer: Promise.resolve(0),
    state: () => '',
    expect() {
      const before = watch.state();
      if (leftAs !== undefined && leftAs !== before) throw new Error('the answer came after its frame');
      leftAs = undefined;
      toldAt = Infinity;
      watch.answer = new Promise((resolve, reject) => {
        wake = (paintedAt) => resolve(paintedAt - watch.input);
        const onFrame = (): void => {
          if (watch.state() === before) {
            leftAs = before;
            resolve(performance.now() - watch.input);
          }
          setTimeout(() => reject(new Error('nothing was drawn')), 20_000);
        };
        addEventListener('pointermove', () => nextFrame(() => setTimeout(onFrame)), { capture: true, once: true });
      });
    },
  };
  window.mapWatch = watch;
  for (const type of ['pointerover', 'mouseover', 'pointermove', 'pointerdown', 'pointerup', 'wheel']) {
    const note = ({ timeStamp }: Event): void => {
      watch.input = timeStamp;
      toldAt = performance.now();
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
  /** The last time that the map was drawn on in the frame. */
  let notedAt = 0;
  const painted = (): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      isNoted = false;
      watch.drawn += 1;
      const paintedAt = performance.now();
      sayFirst?.(paintedAt);
      // What was drawn before the page was told shows what was before.
      if (notedAt < toldAt) return;
      wake?.(paintedAt);
      wake = undefined;
    };
    port2.postMessage(null);
  };
  const note = ({ canvas }: CanvasRenderingContext2D): void => {
    if (!canvas.closest('.skeleton-map, #map')) return;
    notedAt = performance.now();
    if (isNoted) return;
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
