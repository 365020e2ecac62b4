/** In words, which character of a quotation is not that of the text; undefined when all are. */
export function firstDifference(quoted: string, text: string): string | undefined {
  const [ours, theirs] = [Array.from(quoted), Array.from(text)];
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
    (index) => ours[index] !== theirs[index],
  );
  if (at === undefined) return undefined;
  const before = theirs.slice(Math.max(0, at - 20), at).join('');
  return `character ${at + 1}, after "${before}", is ${named(ours[at])} here and ${named(theirs[at])} in the text`;
}

function named(char: string | undefined): string {
  if (char === undefined) return 'the end';
  const code = char.codePointAt(0) ?? 0;
  return `${char === ' ' ? 'a space' : char} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
