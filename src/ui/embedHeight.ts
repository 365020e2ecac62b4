/** What stands around an embedded map, with its height in pixels where its frame is wide, and where it is one column. */
const AROUND = { bar: [45, 45], time: [125, 167], filters: [45, 45], panel: [0, 320] } as const;
/** `--breakpoint-md` of app.css, at the usual size of text. */
const ONE_COLUMN_PX = 896;
/** A map is somewhat wider than high, on a phone as high as wide; beyond these it is lost, or its frame fills the screen. */
const MAP = { ratio: [0.56, 0.9], least: 300, most: [560, 440] } as const;

/** The height that an embedded map wants in a frame so wide. It follows from the width alone, so that it settles. */
export function embedHeight(width: number, controls: ReadonlySet<string>): number {
  const at = width < ONE_COLUMN_PX ? 1 : 0;
  const map = Math.min(Math.max(Math.round(width * MAP.ratio[at]), MAP.least), MAP.most[at]);
  const around = (['time', 'filters', 'panel'] as const).map((name) => (controls.has(name) ? AROUND[name][at] : 0));
  return around.reduce((sum, height) => sum + height, map + AROUND.bar[at]);
}
