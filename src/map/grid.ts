import { overlap, type Rect } from './rect.ts';

/** Things by where they are: answers what lies in a rectangle by looking at a few cells only. */
export interface Grid<Item> {
  add(rect: Rect, item: Item): void;
  /** Calls back for each item whose rectangle overlaps; an item on several cells may come several times. */
  visit(rect: Rect, found: (item: Item, rect: Rect) => void): void;
  isFree(rect: Rect): boolean;
}

/** Cells so far apart that they share a number are told apart by what lies in them. */
const NUMBERED = 0x7fff;

const NOTHING: readonly never[] = [];

export function createGrid<Item>(cellSize: number): Grid<Item> {
  const cells = new Map<number, { readonly rect: Rect; readonly item: Item }[]>();
  const cell = (length: number) => Math.floor(length / cellSize);
  return {
    add(rect, item) {
      const entry = { rect, item };
      const right = cell(rect.right);
      const bottom = cell(rect.bottom);
      for (let column = cell(rect.left); column <= right; column++) {
        for (let row = cell(rect.top); row <= bottom; row++) {
          const entries = cells.get(keyOf(column, row));
          if (entries) entries.push(entry);
          else cells.set(keyOf(column, row), [entry]);
        }
      }
    },
    visit(rect, found) {
      const right = cell(rect.right);
      const bottom = cell(rect.bottom);
      for (let column = cell(rect.left); column <= right; column++) {
        for (let row = cell(rect.top); row <= bottom; row++) {
          for (const entry of cells.get(keyOf(column, row)) ?? NOTHING) {
            if (overlap(entry.rect, rect)) found(entry.item, entry.rect);
          }
        }
      }
    },
    isFree(rect) {
      const right = cell(rect.right);
      const bottom = cell(rect.bottom);
      for (let column = cell(rect.left); column <= right; column++) {
        for (let row = cell(rect.top); row <= bottom; row++) {
          for (const entry of cells.get(keyOf(column, row)) ?? NOTHING) if (overlap(entry.rect, rect)) return false;
        }
      }
      return true;
    },
  };
}

function keyOf(column: number, row: number): number {
  return ((column & NUMBERED) << 15) | (row & NUMBERED);
}
