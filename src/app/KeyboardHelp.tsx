import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { helpWords } from '../ui/words/helpWords.ts';
import { BINDINGS } from './bindings.ts';
import { areSingleKeysOn, setSingleKeys } from '../platform/singleKeys.ts';

/** Every key of the app. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const [areOn, setOn] = useState(areSingleKeysOn);
  return (
    <Dialog title={appWords.help} onClose={onClose} className="w-[min(46rem,calc(100vw-2rem))]">
      <p className="max-w-prose font-serif text-base">{helpWords.about}</p>
      <div className="gap-x-10 pt-5 sm:columns-2">
        {BINDINGS.map(({ area, bindings }) => (
          <section key={area} className="break-inside-avoid pb-5" aria-label={helpWords.area[area]}>
            <h3 className="border-b border-hairline pb-1 text-xs font-semibold text-soft">{helpWords.area[area]}</h3>
            <dl>
              {bindings.map(({ keys, does }) => (
                <div key={does} className="flex items-baseline justify-between gap-4 border-b border-hairline py-1.5">
                  <dt className="text-sm">{helpWords.does[does]}</dt>
                  <dd className="flex shrink-0 flex-wrap justify-end gap-1">
                    {keys.map((key) => (
                      <Keys key={key} together={key.length === 1 ? [key] : key.split('+')} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className="break-inside-avoid">
          <Switch
            isOn={areOn}
            onChange={(on) => {
              setOn(on);
              setSingleKeys(on);
            }}
          >
            {helpWords.singleKeys}
          </Switch>
        </section>
      </div>
    </Dialog>
  );
}

function Keys({ together }: { readonly together: readonly string[] }) {
  return (
    <span className="whitespace-nowrap">
      {together.map((key) => (
        <kbd
          key={key}
          className="ml-0.5 inline-block min-w-6 rounded border border-edge bg-paper px-1.5 text-center font-sans text-xs leading-5"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
