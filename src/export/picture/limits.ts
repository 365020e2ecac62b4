/** No browser promises more of a canvas; some give an empty bitmap beyond it and say nothing. */
export const MOST_SIDE = 16_384;
export const MOST_PIXELS = 120_000_000;
