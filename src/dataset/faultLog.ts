import type { Fault, FieldProblem } from './loadProblem.ts';

/** Collects the first few faults of a dataset and then asks to stop, so that a file full of them is answered at once. */
export interface FaultLog {
  readonly add: (path: string, id: string | null, fault: Fault) => void;
  readonly isFull: () => boolean;
  readonly fields: readonly FieldProblem[];
}

export const MOST_FAULTS = 8;

export function createFaultLog(): FaultLog {
  const fields: FieldProblem[] = [];
  return {
    fields,
    isFull: () => fields.length >= MOST_FAULTS,
    add: (path, id, fault) => {
      if (fields.length < MOST_FAULTS) fields.push({ path, id, fault });
    },
  };
}
