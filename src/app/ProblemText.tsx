import type { LoadProblem } from '../dataset/loadProblem.ts';
import { sayFault, sayProblem } from './sayProblem.ts';

/** What is wrong with a dataset, with the wrong fields by name. */
export function ProblemText({ problem }: { readonly problem: LoadProblem }) {
  return (
    <>
      <p>{sayProblem(problem)}</p>
      {problem.type === 'wrong-fields' && (
        <ul className="mt-2 max-h-60 space-y-1.5 overflow-y-auto text-sm text-soft">
          {problem.fields.map(({ path, id, fault }) => (
            <li key={path + fault.type} className="break-words">
              <code className="font-mono text-ink">{path}</code>
              {id !== null && <span> ({id})</span>} {sayFault(fault)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
