import { counted, number } from '../words.ts';

export const timelineWords = {
  window: 'Window of time',
  clock: 'Which date counts',
  settings: 'Playing and dates',
  end: { from: 'First day shown', to: 'Last day shown' },
  play: 'Play',
  pause: 'Pause',
  times: (speed: number) => `${speed}×`,
  speed: (speed: number) => `Speed: ${speed} times`,
  mode: { window: (unit: string) => `${unit} by ${unit}`, cumulative: () => 'adding up' },
  modeNow: (mode: string) => `Playing: ${mode}`,
  modeHint: {
    window: (unit: string) => `Playing moves the window from ${unit} to ${unit}. Press to let it grow instead.`,
    cumulative: (unit: string) => `Playing lets the window grow. Press to move it from ${unit} to ${unit} instead.`,
  },
  undated: 'undated',
  undatedToggle: (count: number) => `${counted(count, 'claim', 'claims')} without a date`,
  withUndated: (count: number) => `with ${number(count)} undated`,
  withoutUndated: (count: number) => `without ${number(count)} undated`,
  shown: (links: number, all: number) => `${number(links)} of ${counted(all, 'link', 'links')}`,
  allTime: 'all dates',
  whole: 'Show all dates',
  fold: (days: string) => `Nothing dated ${days}`,
  bar: (days: string, count: number, parts: readonly (readonly [string, number])[]) =>
    `${days}: ${counted(count, 'claim', 'claims')}${parts
      .filter(([, part]) => part > 0)
      .map(([name, part], at) => `${at === 0 ? ' · ' : ', '}${number(part)} ${name}`)
      .join('')}`,
} as const;
