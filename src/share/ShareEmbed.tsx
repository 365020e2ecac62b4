import { useState } from 'react';
import { embeddedElement } from '../dataset/embedded.ts';
import {
  CONTROLS,
  embedAddress,
  EMBED_THEMES,
  initialLook,
  type Control,
  type EmbedTheme,
} from '../state/embedAddress.ts';
import type { Shared } from '../state/permalink.ts';
import { embedHeight } from '../ui/embedHeight.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Switch } from '../ui/Switch.tsx';
import { embedWords } from '../ui/words/embedWords.ts';
import { embedCode } from './embedCode.ts';
import { EmbedPreview } from './EmbedPreview.tsx';

/** A text's usual width, for the height that the code begins with. */
const USUAL_WIDTH = 720;
const HEIGHTS = { least: 240, most: 2000 } as const;

/** The map for a page of one's own: what stands around it, how it looks there, and the code that puts it there. */
export function ShareEmbed({ state }: { readonly state: Shared }) {
  const [controls, setControls] = useState(initialLook.controls);
  const [theme, setTheme] = useState<EmbedTheme>(initialLook.theme);
  const [adapts, setAdapts] = useState(true);
  const [typed, setTyped] = useState<string | null>(null);
  const height = Math.min(
    Math.max(Math.round(Number(typed)) || embedHeight(USUAL_WIDTH, controls), HEIGHTS.least),
    HEIGHTS.most,
  );
  const address = embedAddress(state, { controls, theme });
  const title = embedWords.frameTitle(state.index.dataset.title);
  const toggle = (control: Control) => {
    const next = new Set(controls);
    if (!next.delete(control)) next.add(control);
    setControls(next);
  };
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-4 max-lg:gap-3">
        <fieldset className="min-w-0">
          <legend className="pb-1 text-xs text-soft">{embedWords.shows}</legend>
          {CONTROLS.map((control) => (
            <Switch key={control} isOn={controls.has(control)} onChange={() => toggle(control)}>
              {embedWords.control[control]}
            </Switch>
          ))}
        </fieldset>
        <div>
          <p aria-hidden className="pb-1 text-xs text-soft">
            {embedWords.theme.label}
          </p>
          <Segments
            name="embed-theme"
            label={embedWords.theme.label}
            options={EMBED_THEMES.map((value) => ({ value, label: embedWords.theme[value] }))}
            value={theme}
            onChange={setTheme}
          />
        </div>
        <div>
          <Switch isOn={adapts} onChange={setAdapts}>
            <span>
              {embedWords.adapts}
              <span className="block text-xs text-soft">{embedWords.adaptsHint}</span>
            </span>
          </Switch>
          {!adapts && (
            <label className="mt-1 flex items-center justify-between gap-3">
              {embedWords.height}
              <input
                type="number"
                inputMode="numeric"
                {...{ min: HEIGHTS.least, max: HEIGHTS.most, step: 10 }}
                value={typed ?? height}
                onChange={(event) => setTyped(event.target.value)}
                className="w-24 rounded-md border border-edge bg-paper px-2 py-1 tabular-nums touch:min-h-11"
              />
            </label>
          )}
        </div>
      </div>
      <div className="min-w-0 space-y-4">
        <div>
          <CopyField
            text={embedCode({ address, title, height, adapts })}
            label={embedWords.code}
            copy={embedWords.copy}
            copyFailed={embedWords.copyFailed}
            look="address"
          />
        </div>
        {embeddedElement() ? (
          <p className="text-soft">{embedWords.noPreview}</p>
        ) : (
          <EmbedPreview key={address} address={address} height={height} adapts={adapts} />
        )}
      </div>
    </div>
  );
}
