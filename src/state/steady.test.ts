import { expect, it } from 'vitest';
import { realIndex } from '../dataset/testing/realDataset.ts';
import { remember } from '../derive/remember.ts';
import { steady } from './steady.ts';
import { createAppStore, update, type PageState } from './store.ts';
import { initialView, setWindow, type View } from './view.ts';

it('gives of one state one answer, though another was asked for in between', () => {
  const store = createAppStore(realIndex, initialView);
  const behind = store.getState();
  update(store, setWindow, { from: 16_760, to: 16_765 });
  const ahead = store.getState();
  const days = remember((window: View['window']) => ({ window }));
  const selector = (state: PageState) => days(state.view.window);
  const before = selector(behind);
  selector(ahead);
  expect(selector(behind)).not.toBe(before);

  const answer = steady(selector)(behind);
  steady(selector)(ahead);
  expect(steady(selector)(behind)).toBe(answer);
});
