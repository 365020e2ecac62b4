/** Eight letters and digits that change with the texts (FNV-1a); no secret, only a mark. */
export function fingerprint(texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at <= text.length; at++)
      hash = Math.imul(hash ^ (at < text.length ? text.charCodeAt(at) : 10), 16777619);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
