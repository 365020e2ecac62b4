import { panelWords } from '../ui/words/panelWords.ts';

/** Says how many claims the filters and the window hide, and offers to show them. */
export function HiddenClaims(props: {
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}) {
  const { count, isShown, onToggle } = props;
  if (count === 0) return null;
  return (
    <p className="text-xs text-soft">
      {panelWords.hiddenClaims(count)}{' '}
      <button
        type="button"
        aria-pressed={isShown}
        onClick={onToggle}
        className="rounded-sm font-medium text-ink underline underline-offset-2 touch:py-3"
      >
        {isShown ? panelWords.hideHidden : panelWords.showHidden}
      </button>
    </p>
  );
}
