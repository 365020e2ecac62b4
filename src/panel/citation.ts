import { actorById, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Claim } from '../model/dataset.ts';
import { words } from '../ui/words.ts';
import { sayHappened, sayIsoDay, sayWhoSays } from '../say/happened.ts';

/** A claim as plain text to paste into a document: the words, where they stand, what they say and when, and its address. */
export function citation(index: DatasetIndex, claim: Claim, address: string): string {
  const sentences = claim.sentences.flatMap((id) => index.sentenceById.get(id) ?? []);
  const source = index.sourceById.get(sentences[0]?.source ?? '');
  const nameOf = (id: string) => actorById(index, id)?.name ?? id;
  const { cited } = words.panel;
  const said = claim.directed ? cited.claim : cited.mutual;
  const where = source && [
    source.title,
    source.publisher ?? words.panel.publisherNotStated,
    words.panel.published(sayIsoDay(source.published)),
    words.panel.sentenceNumber(sentences.map(({ ordinal }) => ordinal)),
    ...(source.url ? [source.url] : []),
  ];
  return [
    `“${sentences.map(({ text }) => text).join(' ')}”`,
    ...(where ? [`${where.join(', ')}.`] : []),
    `${said(nameOf(claim.from), nameOf(claim.to), claim.gist)} ${capitalise(sayWhoSays(claim.saidBy, nameOf))}.`,
    cited.happened(sayHappened(claim.happened), claim.happened?.asWritten ?? null),
    address,
  ].join('\n');
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1);
}
