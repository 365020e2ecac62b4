import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { listedOf, storiesOf } from '../state/listedDataset.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { datasetsWords } from '../ui/words/datasetsWords.ts';
import { FileButton } from './FileButton.tsx';
import { useOpener } from './opener.ts';

/** @property onChoose called when a choice was made, before it is carried out */
export function DatasetChoice({ onChoose }: { readonly onChoose: () => void }) {
  const title = useApp((state) => state.index.dataset.title);
  const datasets = useApp((state) => state.datasets);
  const opened = useApp((state) => state.opened);
  const opener = useOpener();
  const presentId = listedOf(opened, datasets)?.id;
  const stories = storiesOf(opened, datasets);
  const store = useAppStore();
  const open = async (id: string) => {
    const { openStory } = await import('../state/openStory.ts');
    await openStory(store, id);
  };
  const choose = (id: string) => {
    onChoose();
    if (id !== presentId) opener.openListed(id);
  };
  return (
    <>
      <ul>
        {datasets.map(({ id, title: name, actors, claims }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === presentId ? 'true' : undefined}
              onClick={() => choose(id)}
              className="w-full rounded-md text-left hover:bg-sunk"
            >
              <Row name={name} isPresent={id === presentId}>
                {datasetsWords.size(actors, claims)}
              </Row>
            </button>
          </li>
        ))}
        {opened.type === 'file' && (
          <li>
            <Row name={title} isPresent>
              {datasetsWords.fromFile}
            </Row>
          </li>
        )}
      </ul>
      {stories && (
        <div className="mt-1 border-t border-hairline pt-2">
          <h2 className="px-2 text-xs font-semibold text-soft">{datasetsWords.stories}</h2>
          <ul>
            {stories.map(({ id, title: name }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    onChoose();
                    void open(id);
                  }}
                  className="w-full rounded-md p-2 text-left font-serif text-base font-semibold hover:bg-sunk"
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-1 border-t border-hairline px-2 pt-3 pb-2">
        <FileButton
          label={datasetsWords.openFile}
          onFile={(file) => {
            onChoose();
            opener.openFile(file);
          }}
        />
        <p className="mt-1.5 text-xs text-soft">{datasetsWords.openFileNote}</p>
      </div>
    </>
  );
}

function Row(props: { readonly name: string; readonly isPresent: boolean; readonly children: ReactNode }) {
  return (
    <span className="flex gap-2 p-2">
      <Check aria-hidden size={18} className={`mt-0.5 shrink-0 ${props.isPresent ? '' : 'invisible'}`} />
      <span className="min-w-0">
        <span className="block font-serif text-base font-semibold break-words">{props.name}</span>
        <span className="block text-xs text-soft">{props.children}</span>
      </span>
    </span>
  );
}
