import { FilterBar } from './FilterBar.tsx';
import { FilterColumn } from './FilterColumn.tsx';
import { FilterRail } from './FilterRail.tsx';

/** The filters as the room allows: a bar over the map on a small screen, else beside it, in full or folded away. */
export function Filters(props: { readonly isBar: boolean; readonly isOpen: boolean; readonly onToggle: () => void }) {
  if (props.isBar) return <FilterBar />;
  return props.isOpen ? <FilterColumn onHide={props.onToggle} /> : <FilterRail onShow={props.onToggle} />;
}
