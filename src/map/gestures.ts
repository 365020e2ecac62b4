import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { ZOOM, type Camera } from './camera.ts';
import type { Hit } from './hitTest.ts';

export interface GestureEvents {
  /** What is at a point of the window. */
  readonly hitAt: (x: number, y: number, isTouch: boolean) => Hit | null;
  /** Whether a finger may drag the actor: a mouse always may. */
  readonly isTouchDraggable: (place: number) => boolean;
  /** @param isByHand false: the camera was set by a call */
  readonly onCamera: (camera: Camera, isByHand: boolean) => void;
  /** The hand has let go. */
  readonly onCameraEnd: () => void;
  readonly onDrag: (place: number, x: number, y: number) => void;
  readonly onDragEnd: (place: number) => void;
  readonly onPoint: (hit: Hit | null) => void;
  readonly onClick: (hit: Hit | null, isDouble: boolean, x: number, y: number) => void;
  readonly constrain: (camera: Camera) => Camera;
}

export interface Gestures {
  readonly setCamera: (camera: Camera) => void;
  readonly destroy: () => void;
}

interface Dragged {
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

const DOUBLE_MS = 380;
const CLICK_DISTANCE = 5;

/**
 * Mouse, trackpad, pen and fingers on the canvas: pan, zoom and pinch by d3-zoom, moving an actor by d3-drag.
 * @param camera where the map is seen from by now
 */
export function createGestures(canvas: HTMLCanvasElement, camera: Camera, events: GestureEvents): Gestures {
  const selection = select<HTMLCanvasElement, unknown>(canvas);
  const abort = new AbortController();
  const { signal } = abort;
  let isTouch = false;
  let isDragging = false;
  let lastClick: { readonly key: string; readonly at: number } | undefined;

  const pointIn = (event: MouseEvent): readonly [number, number] => {
    const { left, top } = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([ZOOM.least, ZOOM.most])
    .clickDistance(CLICK_DISTANCE)
    .constrain((transform) => {
      const { zoom: k, x, y } = events.constrain({ zoom: transform.k, x: transform.x, y: transform.y });
      return zoomIdentity.translate(x, y).scale(k);
    });
  const setCamera = ({ zoom: k, x, y }: Camera): void => {
    selection.call((target) => zooming.transform(target, zoomIdentity.translate(x, y).scale(k)));
  };
  setCamera(camera);
  zooming
    .on('zoom', ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      events.onCamera({ zoom: k, x, y }, Boolean(sourceEvent));
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (sourceEvent) events.onCameraEnd();
    });

  const dragging = drag<HTMLCanvasElement, unknown, Dragged | undefined>()
    .clickDistance(CLICK_DISTANCE)
    .subject(({ x, y }: { readonly x: number; readonly y: number }) => {
      const hit = events.hitAt(x, y, isTouch);
      if (hit?.type !== 'actor' || (isTouch && !events.isTouchDraggable(hit.place))) return undefined;
      return { place: hit.place, x, y };
    })
    .on('drag', ({ subject, x, y }: D3DragEvent<HTMLCanvasElement, unknown, Dragged>) => {
      isDragging = true;
      events.onDrag(subject.place, x - subject.x, y - subject.y);
    })
    .on('end', ({ subject }: D3DragEvent<HTMLCanvasElement, unknown, Dragged>) => {
      if (isDragging) events.onDragEnd(subject.place);
      isDragging = false;
    });

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      isTouch = event.pointerType === 'touch';
    },
    { signal, capture: true },
  );
  // d3-drag first: where it finds an actor, the pan must not start.
  selection.call(dragging).call(zooming).on('dblclick.zoom', null);

  const point = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const hit = events.hitAt(...pointIn(event), false);
    canvas.style.cursor = hit ? 'pointer' : '';
    events.onPoint(hit);
  };
  // A pointer that comes over the canvas has a point before it moves there.
  for (const type of ['pointerover', 'pointermove'] as const) canvas.addEventListener(type, point, { signal });
  canvas.addEventListener('pointerleave', () => events.onPoint(null), { signal });
  canvas.addEventListener(
    'click',
    (event) => {
      const [x, y] = pointIn(event);
      const hit = events.hitAt(x, y, isTouch);
      const key = hit?.id ?? '';
      // Two taps of a finger make no dblclick event everywhere; two clicks do.
      const isDouble = lastClick?.key === key && event.timeStamp - lastClick.at < DOUBLE_MS;
      lastClick = isDouble ? undefined : { key, at: event.timeStamp };
      events.onClick(hit, isDouble, x, y);
    },
    { signal },
  );

  return {
    setCamera,
    destroy: () => {
      abort.abort();
      selection.on('.zoom', null).on('.drag', null);
    },
  };
}
