export const keysWords = { space: 'Space' } as const;
