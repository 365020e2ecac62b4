import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { themeWords } from '../ui/words/themeWords.ts';
import { applyTheme, rememberedTheme, THEMES, type Theme } from './theme.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** From theme to theme by one button; the help has all three side by side. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(rememberedTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <IconButton
      icon={ICONS[theme]}
      label={themeWords.now(themeWords[theme])}
      onClick={() => {
        setTheme(next);
        applyTheme(next);
      }}
    />
  );
}
