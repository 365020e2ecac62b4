// @ts-check
import css from '@eslint/css';

/** Only for the style that ships, which nothing else lints: is it all widely available? (`.oxlintrc.json` asks it of the code.) */
export default [
  {
    files: ['dist/assets/*.css'],
    plugins: { css },
    language: 'css/css',
    languageOptions: { tolerant: true },
    rules: {
      'css/use-baseline': [
        'error',
        {
          available: 'widely',
          // Tailwind gives the same values again where this is not known.
          allowAtRules: ['property'],
          // Only looks, speed, or a convenience: what is without them is read and used as well.
          allowProperties: [
            'accent-color',
            'content-visibility',
            'field-sizing',
            'forced-color-adjust',
            'overscroll-behavior',
            'print-color-adjust',
            'resize',
            'scrollbar-color',
            'text-size-adjust',
            'text-wrap',
            'user-select',
          ],
          // Beside [open] in an :is() that forgives what it does not know; and the colour of marked text.
          allowSelectors: ['open', 'popover-open', 'selection'],
        },
      ],
    },
  },
];
