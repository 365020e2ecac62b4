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
      if (fields.length < MOST_FAULTS)
        fields.push({ path: shorten(path), id: id && shorten(id), fault: shortened(fault) });
    },
  };
}

const LONGEST = 80;

/** Short enough to be read: a key or a value of a file may be of any length. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function shortened(fault: Fault): Fault {
  switch (fault.type) {
    case 'no-such':
    case 'twice':
      return { ...fault, id: shorten(fault.id) };
    case 'shape':
      return { ...fault, expected: shorten(fault.expected), found: shorten(fault.found) };
    default:
      return fault;
  }
}
