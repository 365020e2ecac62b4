import type { World } from './arrangeNodes.ts';
import { windowOf, type Camera, type Size } from './camera.ts';
import {
  letterInSteps,
  namePointed,
  NO_PREVIOUS,
  placesOf,
  remembered,
  skeletonInSteps,
  type Lettering,
  type Skeleton,
} from './composePicture.ts';
import { atOnce, timed, type Steps } from '../platform/nextTask.ts';
import { setName } from './labels.ts';
import type { NodeMark, Picture } from './marks.ts';
import type { MeasureText } from './measureText.ts';
import { foldedFont, saysFolded } from './paint.ts';
import type { Places } from './places.ts';
import { shifted } from './rect.ts';
import type { SceneProps } from './sceneTypes.ts';
import type { sketch as Sketch } from './sketch.ts';

export interface Composer {
  /** The first stage of the picture alone: where everything is but for names and badges. */
  readonly arrange: (props: SceneProps, camera: Camera) => Steps<void>;
  /** Measures what will be written on and beside the first signs, a few at a time: each size of letter is made for that. */
  readonly measureNames: (family: string) => Steps<void>;
  /** The picture, made stage by stage; a stage is kept until something it follows from changes. */
  readonly compose: (props: SceneProps, camera: Camera, size: Size, family: string) => Picture;
  /** The same in steps, between which a page that has just begun may do what else there is. */
  readonly composeInSteps: (props: SceneProps, camera: Camera, size: Size, family: string) => Steps<Picture>;
  /** Has what makes sketches fetched: not before the first picture, which it is not needed for. */
  readonly expectMoves: () => void;
  /** The last picture as it is for while something moves; undefined: there is none, or what makes it has not come. */
  readonly sketch: (props: SceneProps, camera: Camera, family: string) => Picture | undefined;
  /** What the last picture's stages took to make, in milliseconds, whenever that was. */
  readonly costs: () => { readonly arranging: number; readonly lettering: number };
  /** Actors stand elsewhere: everything is made anew, names staying where they can. */
  readonly moved: () => void;
  /** Names are to be set anew, wherever they were. */
  readonly reletter: () => void;
}

/** Of a larger map the rest of the names is measured as they are set. */
const MEASURED = 75;
const MEASURED_AT_ONCE = 15;

export function createComposer(places: Places, measure: MeasureText): Composer {
  let bones: { readonly of: SceneProps['graph']; readonly made: Skeleton } | undefined;
  let lettered: { readonly key: readonly unknown[]; readonly picture: Picture } | undefined;
  let pointing: { readonly key: readonly unknown[]; readonly picture: Picture } | undefined;

  let [arranging, lettering] = [0, 0];
  /** Since the last picture was made. */
  let hasMoved = false;
  /** Without it every picture is made whole. */
  let sketching: Promise<unknown> | undefined;
  let sketch: typeof Sketch | undefined;
  const loadSketch = async (): Promise<void> => {
    ({ sketch } = await import('./sketch.ts'));
  };

  const worldOf = ({ memberOf }: SceneProps): World => ({
    positions: places.positions(),
    memberOf,
    pinned: places.pinned(),
  });
  const arrange: Composer['arrange'] = function* arrange(props, { zoom }) {
    const { graph } = props;
    if (bones?.of === graph && bones.made.zoom === zoom) return;
    arranging = 0;
    const steps = skeletonInSteps(graph, worldOf(props), zoom);
    bones = { of: graph, made: yield* timed(steps, (ms) => (arranging += ms)) };
  };

  return {
    arrange,
    *measureNames(family) {
      const nodes = bones?.made.nodes.slice(0, MEASURED) ?? [];
      for (const [at, node] of nodes.entries()) {
        setName(node, { measure, family });
        const { folded } = node.actor;
        if (saysFolded(node.actor, node.half)) measure(String(folded), foldedFont(String(folded), node.half, family));
        if (at % MEASURED_AT_ONCE === MEASURED_AT_ONCE - 1) yield;
      }
      yield;
    },
    costs: () => ({ arranging, lettering }),
    moved: () => {
      bones = undefined;
      hasMoved = true;
    },
    reletter: () => {
      lettered = undefined;
    },
    expectMoves: () => {
      sketching ??= loadSketch().catch(() => {});
    },
    sketch(props, camera, family) {
      const last = lettered?.picture;
      if (!last || !sketch) return undefined;
      const isMoved = hasMoved || last.zoom !== camera.zoom;
      const { graph, names } = props;
      const letters = { measure, family, names };
      return sketch({ last, graph, world: worldOf(props), zoom: camera.zoom, isMoved, letters });
    },
    compose: (...of) => atOnce(compose(...of)),
    composeInSteps: compose,
  };

  function* compose(props: SceneProps, camera: Camera, size: Size, family: string): Steps<Picture> {
    yield* arrange(props, camera);
    const { made } = bones!;
    const { emphasis, names, covered } = props;
    const room: Lettering = {
      viewport: windowOf(camera, size),
      emphasis,
      names,
      measure,
      family,
      covered: covered.map((rect) => shifted(rect, -camera.x, -camera.y)),
      previous: lettered ? remembered(lettered.picture) : NO_PREVIOUS,
    };
    const key = [made, camera.x, camera.y, emphasis.chosen, emphasis.near, names, covered, family];
    if (!isSame(key, lettered?.key)) {
      lettering = 0;
      lettered = { key, picture: yield* timed(letterInSteps(made, room), (ms) => (lettering += ms)) };
    }
    hasMoved = false;
    const { picture } = lettered!;
    const pointedKey = [picture, emphasis.pointed];
    if (!isSame(pointedKey, pointing?.key)) {
      const named = namePointed(picture, pointedNodes(picture, emphasis.pointed), room);
      pointing = { key: pointedKey, picture: named };
    }
    return pointing!.picture;
  }
}

/** The actor that is pointed at, or the two at the ends of the link. */
function pointedNodes(
  { nodeOf, strands }: Picture,
  { actors, links }: SceneProps['emphasis']['pointed'],
): readonly NodeMark[] {
  return [...placesOf({ actors, links }, strands)].flatMap((place) => nodeOf.get(place) ?? []);
}

function isSame(key: readonly unknown[], other: readonly unknown[] | undefined): boolean {
  return other !== undefined && key.every((part, at) => part === other[at]);
}
