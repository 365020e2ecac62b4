import type { LineStyle } from '../../derive/visibleGraph.ts';
import { paintBadge, paintNode } from '../../map/paint.ts';
import { paintStrands } from '../../map/paintLines.ts';
import type { BadgeMark, NodeMark, Picture, Strand } from '../../map/marks.ts';
import type { Palette } from '../../map/palette.ts';
import type { Pen } from '../../map/pen.ts';
import { rectAround } from '../../map/rect.ts';
import { ACTOR_KINDS, RELATIONS } from '../../model/vocabulary.ts';
import { words } from '../../ui/words.ts';
import { exportWords } from '../../ui/words/exportWords.ts';
import { tableWords } from '../../ui/words/tableWords.ts';

/** A mark of the map and what it means. */
export interface LegendItem {
  readonly meaning: string;
  /** Draws the mark around a point, in a box of 26 by 16. */
  readonly draw: (pen: Pen, x: number, y: number, palette: Palette) => void;
}

const STANCES = ['cooperative', 'neutral', 'conflictual', 'mixed'] as const;
const LINES: readonly LineStyle[] = ['solid', 'dashed', 'dotted'];
const HALF = 5.5;

/** The marks that a picture has, drawn as it draws them, and no other. */
export function legendOf({ badges, strands, nodes }: Picture): LegendItem[] {
  const [badge] = badges;
  const [strand] = strands;
  return [
    ...(badge ? badgeItems(badge, badges) : []),
    ...(strand ? lineItems(strand, strands) : []),
    ...kindItems(nodes),
  ];
}

function badgeItems(sample: BadgeMark, badges: readonly BadgeMark[]): LegendItem[] {
  const draw = (link: Partial<BadgeMark['link']>, count = '', isPlain = false): LegendItem['draw'] => {
    return (pen, x, y, palette) => {
      const ink = { diplomatic: palette.ink, military: palette.ink, economic: palette.ink };
      const left = count === '' ? x : x - 6;
      const mark: BadgeMark = {
        ...sample,
        link: { ...sample.link, stance: 'conflictual', isDisputed: false, ...link },
        x: left,
        y,
        half: HALF,
        count,
        countX: left + HALF + 3,
        brokenX: x,
        rect: rectAround(x, y, 13, 8),
      };
      paintBadge(pen, mark, isPlain ? { ...palette, relation: ink } : palette);
    };
  };
  const links = badges.map(({ link }) => link);
  const relations = RELATIONS.filter((relation) => links.some((link) => link.relation === relation));
  const stances = STANCES.filter((stance) => links.some((link) => link.stance === stance));
  return [
    ...relations.map((relation) => ({ meaning: words.relation[relation], draw: draw({ relation }) })),
    ...stances.map((stance) => ({
      meaning: stance === 'mixed' ? exportWords.legend.mixed : words.stance[stance],
      draw: draw({ relation: 'diplomatic', stance }, '', true),
    })),
    ...(badges.some(({ count }) => count !== '')
      ? [
          {
            meaning: exportWords.legend.claims,
            draw: draw({ relation: 'diplomatic', stance: 'cooperative' }, '8', true),
          },
        ]
      : []),
    ...(links.some(({ isDisputed }) => isDisputed)
      ? [{ meaning: exportWords.legend.disputed, draw: drawBroken(sample) }]
      : []),
  ];
}

/** The broken link alone: the shape beside it is drawn out of the way, under the pill's ground. */
function drawBroken(sample: BadgeMark): LegendItem['draw'] {
  return (pen, x, y, palette) => {
    const link = { ...sample.link, relation: 'diplomatic', stance: 'cooperative', isDisputed: true } as const;
    const relation = { diplomatic: palette.ink, military: palette.ink, economic: palette.ink };
    const mark = { ...sample, link, x: x - 6, y, half: HALF, count: '', countX: x, brokenX: x + 7 };
    paintBadge(pen, { ...mark, rect: rectAround(x, y, 13, 8) }, { ...palette, relation });
  };
}

function lineItems(sample: Strand, strands: readonly Strand[]): LegendItem[] {
  const draw = (line: LineStyle, widths: readonly number[], hasArrow = false): LegendItem['draw'] => {
    return (pen, x, y, palette) => {
      const ink = { diplomatic: palette.ink, military: palette.ink, economic: palette.ink };
      const marks = widths.map((width, at): Strand => {
        const row = y + (widths.length === 1 ? 0 : at === 0 ? -4 : 3);
        const link = { ...sample.link, line, isMatched: true };
        return { ...sample, link, width, hasArrow, x0: x - 12, y0: row, cx: x, cy: row, x1: x + 12, y1: row };
      });
      paintStrands(pen, marks, { ...palette, relation: ink });
    };
  };
  const lines = LINES.filter((line) => strands.some(({ link }) => link.line === line));
  const widths = new Set(strands.map(({ width }) => width));
  return [
    ...lines.map((line) => ({ meaning: tableWords.line[line], draw: draw(line, [1.8]) })),
    ...(widths.size > 1 ? [{ meaning: exportWords.legend.origins, draw: draw('solid', [1.2, 4.5]) }] : []),
    ...(strands.some(({ hasArrow }) => hasArrow)
      ? [{ meaning: exportWords.legend.arrow, draw: draw('solid', [1.6], true) }]
      : []),
  ];
}

function kindItems(nodes: readonly NodeMark[]): LegendItem[] {
  const kinds = ACTOR_KINDS.flatMap((kind) => {
    const sample = nodes.find(({ actor }) => actor.actor.kind === kind);
    return sample ? [{ meaning: words.kind[kind], draw: drawSign(sample, 0) }] : [];
  });
  const folded = nodes.find(({ actor }) => actor.folded > 0);
  return [...kinds, ...(folded ? [{ meaning: exportWords.legend.folded, draw: drawSign(folded, 3) }] : [])];
}

function drawSign(sample: NodeMark, folded: number): LegendItem['draw'] {
  return (pen, x, y, palette) => {
    const actor = { ...sample.actor, folded, isMatched: true };
    paintNode(pen, { ...sample, actor, x, y, half: folded > 0 ? 8 : 6, isPinned: false }, palette);
  };
}
