import { useId } from 'react';
import type { Step } from '../model/story.ts';
import { storyWords } from '../ui/words/storyWords.ts';
import { ClaimMark } from './ClaimMark.tsx';
import { PrintedClaims } from './PrintedClaims.tsx';

interface Props {
  readonly step: Step;
  readonly ordinal: number;
  readonly of: number;
  readonly isCurrent: boolean;
}

/** A heading and a few statements, each with the numbers of the claims that it rests on. */
export function StoryStep({ step, ordinal, of, isCurrent }: Props) {
  const id = useId();
  const claims = [...new Set(step.text.flatMap((statement) => statement.claims))];
  return (
    <section
      data-step={ordinal}
      aria-labelledby={id}
      aria-current={isCurrent ? 'step' : undefined}
      className="-ml-5 border-l-4 border-transparent pb-8 pl-4 aria-[current]:border-ink print:ml-0 print:border-0 print:pl-0"
    >
      <p className="text-xs text-faint">{storyWords.place(ordinal, of)}</p>
      <h3 id={id} className="pb-1.5 font-serif text-xl leading-tight font-semibold text-balance text-ink">
        {step.heading}
      </h3>
      <p className="font-serif text-lg text-ink">
        {step.text.map(({ says, claims: behind }) => (
          <span key={says}>
            {says.slice(0, lastWord(says))}
            <span className="whitespace-nowrap">
              {says.slice(lastWord(says))}
              {behind.map((claim) => (
                <ClaimMark key={claim} id={claim} ordinal={claims.indexOf(claim) + 1} />
              ))}
            </span>{' '}
          </span>
        ))}
      </p>
      <PrintedClaims ids={claims} />
    </section>
  );
}

/** Where it begins: the numbers must not stand on a line without it. */
function lastWord(text: string): number {
  return text.lastIndexOf(' ') + 1;
}
