import { expect, it } from 'vitest';
import { realIndex } from '../../dataset/testing/realDataset.ts';
import { createSite } from '../excerpt.ts';
import { actorContent, rankActors } from '../gatherPages.ts';
import { REACH } from '../makePage.tsx';
import { compose, faultOf } from './drawCard.ts';
import { starOf } from './star.ts';

const site = createSite(realIndex);
const busiest = rankActors(site)
  .slice(0, 12)
  .map((place) => [realIndex.dataset.actors[place]!.name, place] as const);

it.each(busiest)('the card of %s names all, beside the lines', (_name, place) => {
  const { state, graph, summary } = actorContent(site, place);
  const star = starOf(state.index, graph, state.index.actorPlace.get(summary.actor.id)!, REACH, () => 9);
  const picture = compose(star);
  expect(picture.labels).toHaveLength(star.graph.actors.length);
  expect(faultOf(picture, star)).toBeLessThan(20);
});
