/** Parts of the screen that are still being built stand in here. */
export function MapView() {
  return <div className="grid size-full place-items-center text-faint">map</div>;
}
