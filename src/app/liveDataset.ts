/** On the development server: the compiler has written a dataset anew (`build/liveDataset.ts` says so). */
export function listenForDatasets(onChange: () => void): void {
  import.meta.hot?.on('attache:dataset', onChange);
}
