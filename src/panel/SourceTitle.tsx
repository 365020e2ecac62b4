import { articleAddress } from '../model/articleAddress.ts';
import type { Sentence, Source } from '../model/dataset.ts';

/** The title of a source; where it has an address, a link to the article, at the sentences that are quoted. */
export function SourceTitle(props: { readonly source: Source; readonly at?: readonly Sentence[] }) {
  const { source, at = [] } = props;
  const address = articleAddress(
    source.url,
    at.map(({ text }) => text),
  );
  if (address === null) return source.title;
  return (
    <a href={address} className="underline decoration-hairline underline-offset-2 hover:decoration-ink">
      {source.title}
    </a>
  );
}
