/** Stands for "none" in columns of numbers of actors. */
export const NONE = 0xffff_ffff;
