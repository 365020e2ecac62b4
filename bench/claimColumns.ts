import { indexDataset, NO_DAY, type DatasetIndex } from '../src/dataset/datasetIndex.ts';
import { dayColumn } from '../src/dataset/dayColumn.ts';
import { placesIn } from '../src/dataset/numberColumn.ts';
import { drawByWeight } from '../src/generate/drawByWeight.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import { randomFrom } from '../src/layout/random.ts';

const DAYS = 730;

/** An index of so many claims, made as columns: as objects a million of them would not be worth their memory. */
export function indexOfColumns({
  actors,
  claims: count,
}: {
  readonly actors: number;
  readonly claims: number;
}): DatasetIndex {
  const index = indexDataset(generateDataset({ actors, links: 200, seed: 1 }));
  const random = randomFrom(1);
  const { from: firstDay } = index.span.happened;
  const { sources, origins, facts } = index.dataset;
  let total = 0;
  const weights = Float64Array.from({ length: actors }, (_, at) => (total += 1 / (at + 1) ** 0.72));
  const number = (below: number) => Math.floor(random() * below);
  const column = (below: number) =>
    placesIn(
      Uint32Array.from({ length: count }, () => number(below)),
      below,
    );
  const bytes = (below: number) => Uint8Array.from({ length: count }, () => number(below));
  const from = Uint32Array.from({ length: count }, () => drawByWeight(weights, random));
  const to = from.map((actor) => {
    let other = actor;
    while (other === actor) other = drawByWeight(weights, random);
    return other;
  });
  const happenedFrom = Int32Array.from({ length: count }, () => (random() < 0.08 ? NO_DAY : firstDay + number(DAYS)));
  const fact = column(facts.length);
  const claims: DatasetIndex['claims'] = {
    count,
    from: placesIn(from, actors),
    to: placesIn(to, actors),
    directed: bytes(2),
    relation: bytes(3),
    stance: bytes(3),
    status: bytes(7),
    event: bytes(16),
    happenedFrom: dayColumn(happenedFrom),
    happenedTo: dayColumn(happenedFrom.map((day) => (day === NO_DAY || random() < 0.95 ? day : day + number(30)))),
    reported: dayColumn(Int32Array.from({ length: count }, () => firstDay + number(DAYS))),
    fact,
    source: column(sources.length),
    origin: column(origins.length),
    disputed: Uint8Array.from(fact, (place) => (place % 60 === 0 ? 1 : 0)),
  };
  return { ...index, claims };
}
