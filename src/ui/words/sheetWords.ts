export const sheetWords = {
  heights: { peek: 'a strip', half: 'half open', full: 'full screen' },
  handle: 'Height of the evidence panel',
  raise: 'Show more of the evidence',
  lower: 'Show less of the evidence',
} as const;
