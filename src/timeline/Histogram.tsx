import { memo, useState, type PointerEvent } from 'react';
import { xOfDay, type TimeBin, type TimeScale } from '../derive/timeScale.ts';
import { claimsInBin, type Histogram as Shown } from '../derive/timeline.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import { sayDays } from '../ui/formatDay.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { axisLabels } from './axisLabels.ts';
import { BLEED } from './paintWindow.ts';
import { vagueLanes } from './vagueLanes.ts';

/** In rem, so that the bars grow with the text. */
export const BAR_HEIGHT = 2.75;
const LANE_HEIGHT = 4;
const MOST_LANES = 3;

interface Props {
  readonly scale: TimeScale;
  readonly shown: Shown;
  readonly rem: number;
}

/**
 * Bars by relation, vague dates as lines under them, and the axis. What lies outside the window is faded, in between them, by
 * two shades that `placeWindow.ts` moves and stretches; a window that a hand moves is drawn there (`paintWindow.ts`).
 */
export function Histogram({ scale, shown, rem }: Props) {
  const lanes = Math.min(shown.vague.length, MOST_LANES);
  const bars = BAR_HEIGHT * rem;
  const top = bars + 3 + lanes * LANE_HEIGHT;
  const size = { width: scale.width, height: top + 2 * rem + 2 };
  return (
    <div className="relative" style={size} aria-hidden>
      <svg {...size} className="block overflow-visible">
        <Marks scale={scale} shown={shown} rem={rem} />
        <Axis scale={scale} rem={rem} top={top} />
      </svg>
      <Shade part="before" width={scale.width} height={top} />
      <Shade part="after" width={scale.width} height={top} />
      <canvas
        data-window="moved"
        style={{ left: -BLEED, top: -BLEED, width: scale.width + 2 * BLEED, height: size.height + BLEED }}
        className="text-2xs font-semibold pointer-events-none invisible absolute will-change-transform group-data-moved/plot:visible"
      />
      <svg {...size} className="absolute inset-0 overflow-visible">
        <path d={`M0 ${bars + 0.5}H${scale.width}`} className="stroke-hairline" />
        <Folds scale={scale} rem={rem} />
        <Tips scale={scale} shown={shown} rem={rem} />
      </svg>
    </div>
  );
}

const Shade = ({
  part,
  ...size
}: {
  readonly part: 'before' | 'after';
  readonly width: number;
  readonly height: number;
}) => (
  <div
    data-window={part}
    style={size}
    className="absolute top-0 left-0 origin-left bg-paper/70 forced-color-adjust-none will-change-transform group-data-moved/plot:invisible"
  />
);

const FILLS = { diplomatic: 'fill-diplomatic', military: 'fill-military', economic: 'fill-economic' } as const;

const Marks = memo(({ scale, shown, rem }: Props) => (
  <>
    {RELATIONS.map((relation, place) => (
      <path key={relation} d={barsOf(scale, shown, place, BAR_HEIGHT * rem)} className={FILLS[relation]} />
    ))}
    {vagueLanes(shown.vague, MOST_LANES).map(({ from, to, lane }) => {
      const x = xOfDay(scale, from);
      return (
        <rect
          key={`${from} ${to}`}
          x={x + 0.5}
          width={Math.max(xOfDay(scale, to + 1) - x - 1, 2)}
          y={BAR_HEIGHT * rem + 3 + lane * LANE_HEIGHT}
          height={LANE_HEIGHT - 2}
          rx={1}
          className="fill-edge"
        />
      );
    })}
  </>
));
Marks.displayName = 'Marks';

/** The bars of one relation as one path, standing on those of the relations before it. */
function barsOf(scale: TimeScale, { counts, highest }: Shown, place: number, tallest: number): string {
  let path = '';
  for (const [at, bin] of scale.bins.entries()) {
    const count = counts[at * RELATIONS.length + place]!;
    if (count === 0) continue;
    let below = 0;
    for (let under = 0; under < place; under++) below += counts[at * RELATIONS.length + under]!;
    const unit = tallest / highest;
    const gap = bin.width > 12 ? 2 : bin.width > 5 ? 1 : 0;
    const height = Math.max(count * unit - (below > 0 ? 1 : 0), 1);
    path += `M${bin.x + gap / 2} ${tallest - below * unit - (below > 0 ? 1 : 0)}h${bin.width - gap}v${-height}h${gap - bin.width}Z`;
  }
  return path;
}

/** A broken axis: two slanting strokes through the line. */
const Folds = memo(({ scale, rem }: { readonly scale: TimeScale; readonly rem: number }) => {
  const folds = scale.bins.filter(({ type }) => type === 'fold');
  return folds.map((fold) => {
    const x = fold.x + fold.width / 2;
    const y = BAR_HEIGHT * rem + 0.5;
    return (
      <g key={fold.from}>
        <path d={`M${x - 3} ${y}h6`} className="stroke-paper stroke-3" />
        <path d={`M${x - 5} ${y + 4}l4 -8M${x + 1} ${y + 4}l4 -8`} className="fill-none stroke-edge" />
      </g>
    );
  });
});
Folds.displayName = 'Folds';

const Axis = memo(({ scale, rem, top }: { readonly scale: TimeScale; readonly rem: number; readonly top: number }) =>
  axisLabels(scale, rem).map(({ row, x, anchor, text }) => (
    <text
      key={`${row} ${x}`}
      x={x}
      y={top + (row === 'fine' ? 0.75 : 1.7) * rem}
      textAnchor={anchor}
      className={`text-2xs tabular-nums ${row === 'fine' ? 'fill-faint' : 'fill-soft font-medium'}`}
    >
      {text}
    </text>
  )),
);
Axis.displayName = 'Axis';

/** What a pointer resting on a bar is told: it is said of the one that it rests on, not of a hundred with each change. */
function Tips({ scale, shown, rem }: Props) {
  const [pointed, setPointed] = useState(-1);
  const bin = scale.bins[pointed];
  const point = ({ target }: PointerEvent<SVGGElement>): void => {
    if (target instanceof SVGElement) setPointed(Number(target.dataset['bin']));
  };
  return (
    <g onPointerOver={point}>
      {bin && <title>{sayBin(bin, shown, pointed)}</title>}
      <Places scale={scale} rem={rem} />
    </g>
  );
}

const Places = memo(({ scale, rem }: Pick<Props, 'scale' | 'rem'>) =>
  scale.bins.map(({ from, x, width }, at) => (
    <rect key={from} data-bin={at} x={x} y={0} width={width} height={BAR_HEIGHT * rem} fill="transparent" />
  )),
);
Places.displayName = 'Places';

function sayBin({ type, from, to }: TimeBin, shown: Shown, at: number): string {
  const days = sayDays(from, to);
  if (type === 'fold') return timelineWords.fold(days);
  const counts = RELATIONS.map((relation, place) => [relation, shown.counts[at * RELATIONS.length + place]!] as const);
  return timelineWords.bar(days, claimsInBin(shown, at), counts);
}
