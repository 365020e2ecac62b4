export const themeWords = {
  label: 'Theme',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  now: (theme: string) => `Theme: ${theme.toLowerCase()}`,
} as const;
