import type { Parts } from '../viewUrlMigrations.ts';

/** `a=1&b=2,3`. Commas and tildes stay readable: they mean nothing in a query, and ids hold neither. */
export function joinQuery(parts: readonly (readonly [name: string, value: string | null])[]): string {
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodePart(value)}`])).join('&');
}

/** The first value of each name; empty ones are as good as absent. Never throws, whatever the text. */
export function splitQuery(query: string): Parts {
  const parts = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const text = value.trim();
    if (text !== '' && !parts.has(name)) parts.set(name, text);
  }
  return parts;
}

function encodePart(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',');
}
