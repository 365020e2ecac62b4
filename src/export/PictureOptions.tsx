import { useState } from 'react';
import type { PageState } from '../state/store.ts';
import { Segments } from '../ui/Segments.tsx';
import { exportWords } from '../ui/words/exportWords.ts';
import { themeWords } from '../ui/words/themeWords.ts';
import type { Choice } from './choice.ts';
import { PicturePreview } from './PicturePreview.tsx';
import { FIXED, LARGEST_SIDE, LEAST_SIDE, SCALES, SIZES, type SizeName } from './sizes.ts';
import { windowSize } from './windowSize.ts';

const FIELD = 'h-[1.875rem] rounded-md border border-edge bg-paper px-2 text-sm font-normal text-ink touch:h-11';
const LABEL = 'grid gap-1 text-2xs font-semibold text-faint';

/** Size, sharpness and colours of a picture, and how it will look. */
export function PictureOptions(props: {
  readonly state: PageState;
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
  readonly isValid: boolean;
}) {
  const { state, choice, onChange, isValid } = props;
  const [name, setName] = useState<SizeName>('window');
  const { size, format, scale, theme } = choice;
  const chooseSize = (next: SizeName) => {
    setName(next);
    if (next === 'window') onChange({ size: windowSize() });
    else if (next !== 'own') onChange({ size: FIXED[next] });
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <label className={LABEL}>
          <span className="pl-1">{exportWords.size}</span>
          <select
            value={name}
            onChange={(event) => chooseSize(SIZES.find((known) => known === event.target.value) ?? 'window')}
            className={FIELD}
          >
            {SIZES.map((known) => (
              <option key={known} value={known}>
                {exportWords.sizes[known]}
              </option>
            ))}
          </select>
        </label>
        {name === 'own' && (
          <>
            <Side
              label={exportWords.width}
              value={size.width}
              onChange={(width) => onChange({ size: { ...size, width } })}
            />
            <Side
              label={exportWords.height}
              value={size.height}
              onChange={(height) => onChange({ size: { ...size, height } })}
            />
          </>
        )}
        {format === 'png' && (
          <Segments
            name="export-scale"
            label={exportWords.scale}
            isLabelShown
            options={SCALES.map((value) => ({ value, label: exportWords.times(value) }))}
            value={scale}
            onChange={(next) => onChange({ scale: next })}
          />
        )}
        <Segments
          name="export-theme"
          label={exportWords.theme}
          isLabelShown
          options={(['light', 'dark'] as const).map((value) => ({ value, label: themeWords[value] }))}
          value={theme}
          onChange={(next) => onChange({ theme: next })}
        />
        <p className="pb-1.5 text-xs text-soft">
          {format === 'png'
            ? exportWords.pixels(size.width * scale, size.height * scale)
            : exportWords.units(size.width, size.height)}
        </p>
      </div>
      {isValid && <PicturePreview state={state} size={size} theme={theme} />}
    </>
  );
}

function Side(props: { readonly label: string; readonly value: number; readonly onChange: (side: number) => void }) {
  return (
    <label className={LABEL}>
      <span className="pl-1">{props.label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={LEAST_SIDE}
        max={LARGEST_SIDE}
        value={Number.isNaN(props.value) ? '' : props.value}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
        className={`${FIELD} w-24`}
      />
    </label>
  );
}
