import type { Dataset } from '../model/dataset.ts';
import { openColumns } from './columnar/openColumns.ts';
import { blockName, DETAILS } from './columnar/partFiles.ts';
import { fail, succeed, type Outcome } from './loadProblem.ts';
import { fetchBytes, type Bytes, type Reading } from './readText.ts';

/**
 * A dataset that lies on the site in its compact form: only what the first picture needs is awaited.
 * @param address of the head; the other parts lie beside it
 * @throws only the reason of `signal`, when that aborts
 */
export async function fetchColumns(address: string, reading: Reading): Promise<Outcome<Dataset>> {
  const head = await fetchBytes(address, reading);
  if (!head.ok) return head;
  const beside = async (name: string): Promise<Uint8Array> => {
    const part = await fetchBytes(address.replace(/[^/]*$/, name));
    if (part.ok) return joined(part.value);
    throw new Error(`a part of the dataset did not come: ${part.problem.type}`);
  };
  try {
    return succeed(
      openColumns(joined(head.value), {
        details: () => beside(DETAILS),
        block: (number) => beside(blockName(number)),
      }),
    );
  } catch (error) {
    return fail({ type: 'unexpected', message: error instanceof Error ? error.message : String(error) });
  }
}

function joined(parts: readonly Bytes[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
