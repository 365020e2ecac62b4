import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { listedOf } from '../state/listedDataset.ts';
import { useApp } from '../state/useApp.ts';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { datasetsWords } from '../ui/words/datasetsWords.ts';
import { FileButton } from './FileButton.tsx';
import { useOpener } from './useOpener.ts';
import { StoryChoice } from './StoryChoice.tsx';

/** @property onChoose called when a choice was made, before it is carried out */
export function DatasetChoice({ onChoose }: { readonly onChoose: () => void }) {
  const title = useApp((state) => state.index.dataset.title);
  const datasets = useApp((state) => state.datasets);
  const opened = useApp((state) => state.opened);
  const opener = useOpener();
  const presentId = listedOf(opened, datasets)?.id;
  // On a small screen they stand in the menu that this one opens from.
  const isOneColumn = useMedia(ONE_COLUMN);
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
      {!isOneColumn && <StoryChoice onChoose={onChoose} className="mt-1 border-t border-hairline pt-2" />}
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
