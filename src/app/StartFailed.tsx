import type { ListedDataset } from '../dataset/datasetList.ts';
import type { LoadProblem } from '../dataset/loadProblem.ts';
import { Button } from '../ui/Button.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { loadWords } from '../ui/words/loadWords.ts';
import { DropTarget } from './DropTarget.tsx';
import { FileButton } from './FileButton.tsx';
import { ProblemText } from './ProblemText.tsx';

/** The whole page, when there is no map to show: what happened, and the ways out. */
export function StartFailed(props: {
  readonly problem: LoadProblem;
  /** The name of the file that was tried, if it was one. */
  readonly fileName: string | null;
  readonly datasets: readonly ListedDataset[];
  readonly onRetry: () => void;
  readonly onFile: (file: File) => void;
}) {
  const { problem, fileName, datasets } = props;
  const needsFile = problem.type === 'file-needed';
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-5 px-6 py-10">
      <p className="font-serif text-xl font-bold">{appWords.name}</p>
      <div role="alert" className="text-base">
        <h1 className="mb-3 font-serif text-3xl leading-tight font-semibold text-balance">
          {headingFor(problem, fileName)}
        </h1>
        <ProblemText problem={problem} />
      </div>
      <div className="flex flex-wrap gap-2">
        {!needsFile && (
          <Button look="solid" onClick={props.onRetry}>
            {loadWords.retry}
          </Button>
        )}
        <FileButton label={loadWords.openFile} look={needsFile ? 'solid' : 'outlined'} onFile={props.onFile} />
      </div>
      {datasets.length > 0 && (
        <div className="border-t border-hairline pt-4">
          <p className="text-soft">{loadWords.orListed}</p>
          <ul className="mt-2 space-y-1">
            {datasets.map(({ id, title }) => (
              <li key={id}>
                <a className="inline-block py-1 font-serif text-lg underline touch:py-2.5" href={`?data=${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DropTarget onFile={props.onFile} />
    </main>
  );
}

function headingFor(problem: LoadProblem, fileName: string | null): string {
  if (fileName !== null) return loadWords.cannotOpen(fileName);
  return problem.type === 'file-needed' ? loadWords.needsFile : loadWords.cannotShow;
}
