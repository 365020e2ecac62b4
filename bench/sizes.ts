/** Datasets of growing size: actors and the links between them. */
export const SIZES = {
  S: { actors: 60, links: 200 },
  M: { actors: 1_000, links: 5_000 },
  L: { actors: 10_000, links: 50_000 },
  XL: { actors: 50_000, links: 250_000 },
} as const;
export type Size = keyof typeof SIZES;

export function isSize(text: string): text is Size {
  return text in SIZES;
}
