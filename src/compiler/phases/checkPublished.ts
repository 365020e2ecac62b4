import type { Dataset } from '../../model/dataset.ts';
import { error, within, type Finding } from '../problem.ts';
import { suggest } from '../text/suggest.ts';
import type { UnplacedDataset } from './assembleDataset.ts';

type IdsOf = Pick<UnplacedDataset, 'sources' | 'sentences' | 'claims' | 'facts' | 'disputes'> & {
  readonly actors: readonly { readonly id: string }[];
};

const KINDS = ['sources', 'sentences', 'actors', 'claims', 'facts', 'disputes'] as const;
/** Suggestions take time, and when a whole source has gone they help nobody. */
const SUGGESTED = 20;
const PLACE = { file: 'dataset.yaml', path: ['retired'] };

/** A published id never vanishes unless it is retired, and a retired one never comes back. */
export function checkPublished(now: IdsOf, published: Dataset | undefined, retired: readonly string[]): Finding[] {
  const before = published ?? { sources: [], sentences: [], actors: [], claims: [], facts: [], disputes: [] };
  const gone = new Set(retired);
  return KINDS.flatMap((kind) => {
    const [idsNow, idsBefore] = [idsOf(now, kind), idsOf(before, kind)];
    const noun = kind.slice(0, -1);
    return [
      ...[...idsBefore]
        .filter((id) => !idsNow.has(id) && !gone.has(id))
        .map((id, at) => vanished(noun, id, at < SUGGESTED ? idsNow : [])),
      ...retired.flatMap((id, at) => (idsNow.has(id) && !idsBefore.has(id) ? [reused(noun, id, at)] : [])),
    ];
  });
}

/** A fact that is no more than its one claim goes without saying: its id is the claim's. */
function idsOf(dataset: IdsOf, kind: (typeof KINDS)[number]): Set<string> {
  const ids = new Set(dataset[kind].map(({ id }) => id));
  if (kind === 'facts') for (const { id } of dataset.claims) ids.delete(id);
  return ids;
}

function vanished(noun: string, id: string, idsNow: Iterable<string>): Finding {
  const meant = suggest(id, idsNow);
  return error(
    PLACE,
    `the published ${noun} "${id}" is gone`,
    `bring it back, or list it under retired${meant === undefined ? '' : ` (${meant})`}`,
  );
}

function reused(noun: string, id: string, at: number): Finding {
  return error(within(PLACE, at), `"${id}" is retired, but names a ${noun} again`, 'give that another id');
}
