import type { Dataset } from '../model/dataset.ts';

/** A dataset in the very bytes that the compiler writes: each entry of a list on a line of its own. */
export function* datasetJson(dataset: Dataset): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(dataset) as [string, unknown][]) {
    yield `${before}  ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) {
      let between = '[\n    ';
      for (const item of value as readonly unknown[]) {
        yield between + JSON.stringify(item);
        between = ',\n    ';
      }
      yield '\n  ]';
    } else yield JSON.stringify(value);
    before = ',\n';
  }
  yield '\n}\n';
}
