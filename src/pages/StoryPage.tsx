import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { evidenceOf } from '../derive/evidence.ts';
import type { Story } from '../model/story.ts';
import { PageFacts } from './PageFacts.tsx';

/** A story as a document: under the words of each step what they rest on, with the sentences. */
export function StoryPage({ story, index }: { readonly story: Story; readonly index: DatasetIndex }) {
  return (
    <>
      <header>
        <h1>{story.title}</h1>
        <p>{story.summary}</p>
      </header>
      {story.steps.map(({ heading, text }) => {
        const claims = new Set(text.flatMap((statement) => statement.claims));
        const places = [...claims].flatMap((id) => index.claimPlace.get(id) ?? []);
        return (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text.map(({ says }) => says).join(' ')}</p>
            <PageFacts index={index} facts={evidenceOf(index, places)} />
          </section>
        );
      })}
    </>
  );
}
