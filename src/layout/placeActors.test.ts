import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDataset } from '../generate/generateDataset.ts';
import type { Dataset } from '../model/dataset.ts';
import type { ActorToPlace, LinkToPlace } from './hierarchy.ts';
import { placeActors } from './placeActors.ts';
import { measureQuality, type Drawing } from './quality.ts';

function graphOf({ actors, claims }: Pick<Dataset, 'actors' | 'claims'>): [ActorToPlace[], LinkToPlace[]] {
  return [
    actors.map(({ id, kind, memberOf, name }) => ({ id, kind, memberOf, name })),
    claims.map(({ from, to }) => ({ from, to, weight: 1 })),
  ];
}

const small = graphOf(generateDataset({ actors: 40, links: 120, seed: 5 }));
const bytes = (positions: ReturnType<typeof placeActors>) => JSON.stringify([...positions]);
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('places', { timeout: 60_000 }, () => {
  it('are the same bytes each time, on every machine', () => {
    const once = bytes(placeActors(...small));
    expect(bytes(placeActors(...small))).toBe(once);
    expect(hash(once)).toBe('fd003d8f6af16229');
  });

  it('do not depend on the order of the input', () => {
    const [actors, links] = small;
    const turned = links.toReversed().map(({ from, to, weight }) => ({ from: to, to: from, weight }));
    expect(bytes(placeActors(actors.toReversed(), turned))).toBe(bytes(placeActors(actors, links)));
  });

  it('are given to every actor, whatever the input', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const actor = fc.record({ id, memberOf: fc.option(id), kind: fc.constant('person' as const), name: id });
    const actors = fc.uniqueArray(actor, { selector: (one) => one.id });
    const links = fc.array(fc.record({ from: id, to: id, weight: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(actors, links, (some, ties) => {
        const placed = placeActors(some, ties);
        expect([...placed.keys()].toSorted()).toEqual(some.map((one) => one.id).toSorted());
        expect([...placed.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('keep members with their whole, apart from other wholes', () => {
    const [actors, links] = small;
    const placed = placeActors(actors, links);
    const wholes = actors.filter(({ id }) => actors.some(({ memberOf }) => memberOf === id));
    const distance = (one: string, other: string) =>
      Math.hypot(placed.get(one)!.x - placed.get(other)!.x, placed.get(one)!.y - placed.get(other)!.y);
    const astray = actors.filter(
      ({ id, memberOf }) =>
        memberOf !== null &&
        wholes.some(
          (whole) =>
            whole.memberOf === null && whole.id !== memberOf && distance(id, whole.id) < distance(id, memberOf),
        ),
    );
    expect(astray.length).toBeLessThan(0.05 * actors.length);
  });

  it('leave room for every sign', () => {
    const placed = [...placeActors(...small).values()];
    const tooNear = placed.flatMap((one, at) =>
      placed.slice(at + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 18),
    );
    expect(tooNear).toEqual([]);
  });
});

/** The first dataset as it is published: what its readers see. */
describe('the published map', () => {
  const file = path.join(import.meta.dirname, '../../public/data/paris-moscow-2015.json');
  const dataset: Dataset = JSON.parse(readFileSync(file, 'utf8'));
  const topOf = (id: string): string => {
    const { memberOf } = dataset.actors.find((actor) => actor.id === id)!;
    return memberOf === null ? id : topOf(memberOf);
  };
  const tops = dataset.actors.filter(({ memberOf }) => memberOf === null);
  const at = new Map(tops.map(({ id }, place) => [id, place]));
  const pairs = new Map(
    dataset.claims
      .map(({ from, to }) => [at.get(topOf(from))!, at.get(topOf(to))!].toSorted((one, other) => one - other))
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => [`${from} ${to}`, { from: from!, to: to! }]),
  );
  const folded: Drawing = {
    nodes: tops.map(({ x, y }) => ({ x, y, radius: 16 })),
    lines: [...pairs.values()],
  };

  it('is readable when folded, even with straight lines', () => {
    const quality = measureQuality(folded);
    expect(quality.nodeOverlaps).toBe(0);
    expect(quality.lineNodeCrossings).toBeLessThan(8);
    expect(quality.lineCrossings).toBeLessThan(130);
    expect(quality.stress).toBeLessThan(0.22);
  });

  it('fits a window of 900 × 620 at full size', () => {
    const [xs, ys] = [tops.map(({ x }) => x), tops.map(({ y }) => y)];
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(900);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(620);
  });
});
