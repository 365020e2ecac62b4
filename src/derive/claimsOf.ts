import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { NumberColumn } from '../dataset/numberColumn.ts';
import { remember } from './remember.ts';

/** For each thing by its place, the places of its claims: those between `start[place]` and `start[place + 1]`. */
export interface ClaimLists {
  readonly start: Uint32Array;
  readonly claims: Uint32Array;
}

/** @param columns for each claim the place of a thing it belongs to, `NONE` and the like left out; a claim in two lists is given by two columns */
export function claimLists(things: number, columns: readonly NumberColumn[]): ClaimLists {
  const start = new Uint32Array(things + 1);
  for (const column of columns) for (const thing of column) if (thing < things) start[thing + 1]! += 1;
  for (let thing = 0; thing < things; thing++) start[thing + 1]! += start[thing]!;
  const next = start.slice();
  const claims = new Uint32Array(start[things]!);
  const count = columns[0]?.length ?? 0;
  for (let claim = 0; claim < count; claim++) {
    for (const column of columns) {
      const thing = column[claim]!;
      if (thing >= things) continue;
      claims[next[thing]!] = claim;
      next[thing]! += 1;
    }
  }
  return { start, claims };
}

export function claimsIn({ start, claims }: ClaimLists, thing: number): Uint32Array {
  return claims.subarray(start[thing], start[thing + 1]);
}

const byFact = remember((index: DatasetIndex) => claimLists(index.dataset.facts.length, [index.claims.fact]));

/** The places of all claims of a fact, whatever the filters say, in the order of the dataset. */
export function claimsOfFact(index: DatasetIndex, fact: string): Uint32Array {
  const place = index.factPlace.get(fact);
  return place === undefined ? new Uint32Array() : claimsIn(byFact(index), place);
}
