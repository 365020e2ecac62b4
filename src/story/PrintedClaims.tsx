import { actorById, claimById } from '../dataset/datasetIndex.ts';
import { sayIsoDay, sayWhoSays } from '../say/happened.ts';
import { useApp } from '../state/useApp.ts';

/** On paper, where nothing can be pressed: the sentences behind a step, under their numbers. */
export function PrintedClaims({ ids }: { readonly ids: readonly string[] }) {
  const index = useApp((state) => state.index);
  const nameOf = (actor: string) => actorById(index, actor)?.name ?? actor;
  return (
    <ol className="hidden list-decimal space-y-1 pt-2 pl-5 text-xs text-soft print:block">
      {ids.map((id) => {
        const claim = claimById(index, id);
        const sentences = claim?.sentences.flatMap((sentence) => index.sentenceById.get(sentence) ?? []) ?? [];
        const source = index.sourceById.get(sentences[0]?.source ?? '');
        if (!claim || !source) return null;
        return (
          <li key={id}>
            <q lang={source.language}>{sentences.map(({ text }) => text).join(' ')}</q> {source.title},{' '}
            {sayIsoDay(source.published)} · {sayWhoSays(claim.saidBy, nameOf)}
          </li>
        );
      })}
    </ol>
  );
}
