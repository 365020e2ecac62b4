import { words } from '../ui/words.ts';

const LINK =
  'sr-only rounded-md bg-paper px-3 py-2 font-medium text-ink underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-3 focus:py-2';

/** The first stops of the Tab key. */
export function SkipLinks() {
  return (
    <div className="print:hidden">
      <a className={LINK} href="#map">
        {words.app.skipToMap}
      </a>
      <a className={LINK} href="#evidence">
        {words.app.skipToEvidence}
      </a>
    </div>
  );
}
