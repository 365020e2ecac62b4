import { binDays, busySpan } from '../derive/busySpan.ts';
import type { DayNumber } from '../model/day.ts';
import type { Relation } from '../model/vocabulary.ts';
import { useApp } from '../state/useApp.ts';
import { sayShortDay } from '../ui/formatDay.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { saidWords } from '../ui/words/saidWords.ts';

const BINS = 20;
const HEIGHT = 14;
const STEP = 4;
const INK: Record<Relation, string> = {
  diplomatic: 'fill-diplomatic',
  military: 'fill-military',
  economic: 'fill-economic',
};

/** When the claims of a link happened, in the days on which most of the dataset's did; a dot at an end for what lies beyond. */
export function TinyTimeline({ days, relation }: { readonly days: readonly DayNumber[]; readonly relation: Relation }) {
  const span = useApp((state) => busySpan(state.index));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return <span className="text-2xs whitespace-nowrap text-faint">{saidWords.dateNotStated}</span>;
  }
  const { counts, before, after } = binDays(days, span, BINS);
  const width = BINS * STEP;
  const said = panelWords.timeline(sayShortDay(first), sayShortDay(last));
  return (
    <svg
      viewBox={`-6 0 ${width + 12} ${HEIGHT}`}
      role="img"
      aria-label={said}
      className={`h-3.5 w-23 shrink-0 ${INK[relation]}`}
    >
      <title>{said}</title>
      <path d={`M0 ${HEIGHT - 0.5}H${width}`} className="stroke-hairline" />
      <path d={bars(counts)} />
      {before > 0 && <circle cx={-4} cy={HEIGHT - 2} r={1.5} />}
      {after > 0 && <circle cx={width + 3} cy={HEIGHT - 2} r={1.5} />}
    </svg>
  );
}

/** All bars as one outline: a long list of links has many of these pictures. */
function bars(counts: readonly number[]): string {
  const most = Math.max(...counts, 1);
  return counts
    .map((count, bin) => {
      const height = 3 + (count / most) * (HEIGHT - 4);
      return count === 0 ? '' : `M${bin * STEP} ${HEIGHT}V${(HEIGHT - height).toFixed(1)}h${STEP - 1}V${HEIGHT}Z`;
    })
    .join('');
}
