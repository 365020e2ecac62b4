import type { Emphasis, Marked } from '../derive/emphasis.ts';
import type { Camera } from './camera.ts';
import type { BadgeMark, NodeMark, Picture, Strand } from './marks.ts';
import type { Steps } from '../platform/nextTask.ts';
import { paintBadge, paintBadgeRing, paintHulls, paintLabels, paintMarks, paintNode, paintRing } from './paint.ts';
import { paintFaded, strandsInSteps } from './paintLines.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { cover, lookFrom, type Layer, type Surface } from './surface.ts';

type Base = Pick<Picture, 'strands' | 'badges' | 'nodes'>;
/** What was drawn, and from where it was seen. */
interface Marks {
  readonly of: Base;
  readonly camera: Camera;
}

export interface Painter {
  /** Draws the picture: ground, hulls, marks with what is not lit dimmed, rings, names. A sketch has many lines thin. */
  readonly paint: (picture: Picture, camera: Camera, emphasis: Emphasis, palette: Palette, isSketch?: boolean) => void;
  /** Draws the marks beforehand, where they are not seen: the picture itself then takes half the time. */
  readonly prepare: (picture: Picture, camera: Camera, palette: Palette) => Steps<void>;
  /** Draws the picture, sharp, on a bitmap beside the one that shows, and puts it there piece by piece. */
  readonly paintBeside: (
    layer: Layer,
    picture: Picture,
    camera: Camera,
    emphasis: Emphasis,
    palette: Palette,
  ) => Steps<void>;
  /** The bitmap of all marks is of another world: draw it anew. */
  readonly forget: () => void;
}

/**
 * More lines than this are kept as a bitmap once they are drawn a second time, so that hovering costs what is lit and not
 * what there is. The first time that would be a detour: while time is dragged, no picture comes twice.
 */
const KEPT = 250;

export function createPainter(surface: Surface): Painter {
  const base: Layer = surface.layer();
  let made: Marks | undefined;
  let last: Marks | undefined;
  /** What the bitmap holds instead: all that stays as it is in one sketch after the other. */
  let ground: { readonly of: readonly Strand[]; readonly camera: Camera } | undefined;
  /** How often. */
  let forgotten = 0;

  const beginBase = (camera: Camera): CanvasRenderingContext2D => {
    [made, ground] = [undefined, undefined];
    base.clear();
    lookFrom(base.context, camera, surface.ratio());
    return base.context;
  };
  const drawBase = (picture: Picture, camera: Camera, palette: Palette, sketchOf?: number): void => {
    if (made && isOf(made, picture, camera)) return;
    const pen = beginBase(camera);
    paintFaded(pen, picture.fadedStrands ?? [], palette);
    paintMarks(pen, picture, palette, sketchOf);
    made = marksOf(picture, camera);
  };
  const drawGround = (of: readonly Strand[], { hulls }: Picture, camera: Camera, palette: Palette): void => {
    if (ground?.of === of && isAlike(ground.camera, camera)) return;
    const pen = beginBase(camera);
    paintHulls(pen, hulls, palette);
    paintFaded(pen, of, palette);
    ground = { of, camera };
  };

  function* prepare(picture: Picture, camera: Camera, palette: Palette): Steps<void> {
    const before = forgotten;
    const pen = beginBase(camera);
    yield* strandsInSteps(pen, picture.strands, palette);
    yield;
    for (const node of picture.nodes) paintNode(pen, node, palette);
    yield;
    for (const badge of picture.badges) paintBadge(pen, badge, palette);
    if (forgotten === before) made = marksOf(picture, camera);
    yield;
  }

  function paint(
    context: CanvasRenderingContext2D,
    picture: Picture,
    camera: Camera,
    emphasis: Emphasis,
    palette: Palette,
    isSketch = false,
  ): void {
    const ratio = surface.ratio();
    const { lit } = emphasis;
    const { strands, fadedStrands } = picture;
    const sketchOf = isSketch ? (fadedStrands ?? strands).length : undefined;
    cover(context, palette.paper);
    if (fadedStrands && !lit) {
      drawGround(fadedStrands, picture, camera, palette);
      context.drawImage(base.canvas, 0, 0);
      lookFrom(context, camera, ratio);
      paintMarks(context, picture, palette, sketchOf);
    } else {
      lookFrom(context, camera, ratio);
      paintHulls(context, picture.hulls, palette);
      const isAgain = last !== undefined && isOf(last, picture, camera);
      last = marksOf(picture, camera);
      const isMade = made !== undefined && isOf(made, picture, camera);
      if (lit || isMade || (isAgain && strands.length > KEPT)) {
        drawBase(picture, camera, palette, sketchOf);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.globalAlpha = lit ? palette.dimmed : 1;
        context.drawImage(base.canvas, 0, 0);
        lookFrom(context, camera, ratio);
        context.globalAlpha = 1;
        if (lit) {
          paintFaded(context, onlyLitOf(fadedStrands ?? [], lit), palette);
          paintMarks(context, onlyLit(picture, lit), palette, sketchOf);
        }
      } else {
        paintMarks(context, picture, palette, sketchOf);
      }
    }
    paintRings(context, picture, emphasis, palette);
    paintLabels(context, picture.labels, lit, palette);
  }

  return {
    prepare,
    *paintBeside(layer, picture, camera, emphasis, palette) {
      for (const steps = prepare(picture, camera, palette); steps.next().done !== true;) {
        base.flush();
        yield;
      }
      paint(layer.context, picture, camera, emphasis, palette);
      layer.flush();
      yield;
    },
    forget: () => {
      forgotten += 1;
      [made, last, ground] = [undefined, undefined, undefined];
    },
    paint: (picture, camera, emphasis, palette, isSketch) =>
      paint(surface.context, picture, camera, emphasis, palette, isSketch),
  };
}

function marksOf({ strands, badges, nodes }: Base, camera: Camera): Marks {
  return { of: { strands, badges, nodes }, camera };
}

function isOf({ of, camera: under }: Marks, { strands, badges, nodes }: Base, camera: Camera): boolean {
  const isSame = of.strands === strands && of.badges === badges && of.nodes === nodes;
  return isSame && isAlike(under, camera);
}

function isAlike(one: Camera, other: Camera): boolean {
  return one.x === other.x && one.y === other.y;
}

export function onlyLit({ strands, badges, nodes }: Base, lit: Marked): Base {
  return {
    strands: onlyLitOf(strands, lit),
    badges: onlyLitOf(badges, lit),
    nodes: nodes.filter(({ actor }: NodeMark) => lit.actors.has(actor.place)),
  };
}

function onlyLitOf<Mark extends Strand | BadgeMark>(marks: readonly Mark[], lit: Marked): readonly Mark[] {
  return marks.filter(({ link }) => lit.links.has(link.id));
}

export function paintRings(
  pen: Pen,
  { badges, nodeOf }: Picture,
  { chosen, pointed }: Emphasis,
  palette: Palette,
): void {
  for (const place of pointed.actors) ring(place, false);
  for (const place of chosen.actors) ring(place, true);
  for (const badge of badges) {
    const { id } = badge.link;
    if (chosen.links.has(id)) paintBadgeRing(pen, badge, true, palette);
    else if (pointed.links.has(id)) paintBadgeRing(pen, badge, false, palette);
  }
  function ring(place: number, isChosen: boolean): void {
    const node = nodeOf.get(place);
    if (node) paintRing(pen, node, isChosen, palette);
  }
}
