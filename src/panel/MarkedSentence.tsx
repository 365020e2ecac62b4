import type { Mark, Sentence } from '../model/dataset.ts';
import { MARK_ROLES, type MarkRole } from '../model/vocabulary.ts';
import { markedText } from '../derive/markedText.ts';
import { panelWords } from '../ui/words/panelWords.ts';

/** Five underlines that differ in line, not in colour. */
const UNDERLINE: Record<MarkRole, string> = {
  actor: 'decoration-solid decoration-[1.5px]',
  action: 'decoration-solid decoration-[3px]',
  recipient: 'decoration-dashed decoration-[1.5px]',
  speaker: 'decoration-dotted decoration-2',
  date: 'decoration-double decoration-1',
};
const MARK =
  'bg-transparent text-inherit underline decoration-ink underline-offset-[0.22em] [text-decoration-skip-ink:none]';

/** A sentence as it stands in the source, its marked phrases underlined. */
export function MarkedSentence({ sentence, marks }: { readonly sentence: Sentence; readonly marks: readonly Mark[] }) {
  const own = marks.filter((mark) => mark.sentence === sentence.id);
  let at = 0;
  return markedText(sentence.text, own).map(({ text, roles }) => {
    const key = at;
    at += text.length;
    // The role that comes first in the vocabulary is drawn; the tooltip names them all.
    const role = MARK_ROLES.find((known) => roles.includes(known));
    if (!role) return text;
    return (
      <mark
        key={key}
        data-role={role}
        title={roles.map((each) => panelWords.mark[each]).join(', ')}
        className={`${MARK} ${UNDERLINE[role]}`}
      >
        {text}
      </mark>
    );
  });
}

/** What each underline means, as underlined words. */
export function MarkLegend() {
  return (
    <details className="group text-xs text-faint print:hidden">
      <summary className="inline-block rounded-sm py-1 hover:text-ink touch:py-3">{panelWords.legend}</summary>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-1 pb-2 font-serif text-base text-ink">
        {MARK_ROLES.map((role) => (
          <li key={role}>
            <span className={`${MARK} ${UNDERLINE[role]}`}>{panelWords.mark[role]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
