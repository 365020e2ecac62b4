import type { ReactNode } from 'react';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setNames } from '../state/view.ts';
import { Switch } from '../ui/Switch.tsx';
import { words } from '../ui/words.ts';
import { keyWords } from '../ui/words/keyWords.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';
import { KindMark } from './KindMark.tsx';
import { StanceMark } from './marks.tsx';
import { selectUsedKinds } from './usedKinds.ts';

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;

const selectNames = (state: AppState) => state.view.names;

/** Whether the map is lettered, and every mark of it that the filters above do not already show. */
export function MapKey() {
  const kinds = useApp(selectUsedKinds);
  return (
    <>
      <NamesSwitch />
      <dl className="grid grid-cols-[1.75rem_1fr] gap-x-2 gap-y-1.5 pt-1 pl-1 text-xs text-soft">
        <Row meaning={keyWords.badge}>
          <Mark>
            <circle cx="6" cy="8" r="4" fill="currentColor" />
            <text x="13" y="11.500" className="fill-ink text-[10px] font-semibold">
              8
            </text>
          </Mark>
        </Row>
        <Row meaning={keyWords.mixed}>
          <StanceMark stance="mixed" />
        </Row>
        <Row meaning={keyWords.width}>
          <Mark>
            <path d="M1 4H23" {...STROKE} strokeWidth={1} />
            <path d="M1 11H23" {...STROKE} strokeWidth={5} />
          </Mark>
        </Row>
        <Row meaning={keyWords.arrow}>
          <Mark>
            <path d="M1 8H15" {...STROKE} />
            <path d="M14 4.500 22 8l-8 3.500Z" fill="currentColor" />
          </Mark>
        </Row>
        <Row meaning={keyWords.disputed}>
          <Mark>
            <path d="M5 8H9M15 8h4M11.300 3 9.700 13M14.300 3l-1.600 10" {...STROKE} strokeWidth={1.4} />
          </Mark>
        </Row>
        <Row meaning={keyWords.folded}>
          <Mark>
            <rect x="4" y="0" width="16" height="16" rx="4" fill="currentColor" />
            <text x="12" y="11.500" textAnchor="middle" className="fill-paper text-[10px] font-semibold">
              3
            </text>
          </Mark>
        </Row>
        <Row meaning={keyWords.hull}>
          <Mark>
            <rect x="1" y="1" width="22" height="14" rx="7" fill="var(--hull)" stroke="var(--hull-edge)" />
          </Mark>
        </Row>
      </dl>
      <ul aria-label={filtersWords.kind} className="grid grid-cols-2 gap-x-2 gap-y-1 pb-2 pl-1 text-xs text-soft">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span aria-hidden>
              <KindMark kind={kind} />
            </span>
            <span className="min-w-0 leading-4">{words.kind[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NamesSwitch() {
  const store = useAppStore();
  const names = useApp(selectNames);
  return (
    <div className="pl-1 text-sm">
      <Switch isOn={names === 'show'} onChange={(isOn) => update(store, setNames, isOn ? 'show' : 'hide')}>
        {keyWords.names}
      </Switch>
    </div>
  );
}

function Row({ meaning, children }: { readonly meaning: string; readonly children: ReactNode }) {
  return (
    <div className="col-span-full grid grid-cols-subgrid items-center">
      <dt aria-hidden className="grid place-items-center text-ink">
        {children}
      </dt>
      <dd className="leading-4">{meaning}</dd>
    </div>
  );
}

function Mark({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 24 16" className="h-4 w-6">
      {children}
    </svg>
  );
}
