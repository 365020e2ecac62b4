/**
 * Links, such as those to sources, open beside the page around: few articles let themselves be shown in a frame.
 * @returns what takes it back
 */
export function leadElsewhere(): () => void {
  // Without an address, so the policy's base-uri does not concern it.
  const base = document.createElement('base');
  base.target = '_blank';
  document.head.append(base);
  return () => base.remove();
}
