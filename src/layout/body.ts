/** A tie between two bodies, by their places. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** A disc on the plane. */
export interface Body {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
