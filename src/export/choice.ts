import type { Scope } from '../derive/claimsInView.ts';
import type { Size } from '../map/camera.ts';
import type { TableName } from './tables.ts';

export const FORMATS = ['png', 'svg', 'csv', 'json', 'gexf', 'graphml', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What the reader has chosen to take along. */
export interface Choice {
  readonly format: Format;
  /** Of what is not a picture. */
  readonly scope: Scope;
  /** Of CSV. */
  readonly table: TableName;
  /** Of a picture, in pixels at a scale of one. */
  readonly size: Size;
  readonly theme: 'light' | 'dark';
  /** Of a PNG: pixels for each pixel of the size. */
  readonly scale: number;
}

export function isPicture(format: Format): format is 'png' | 'svg' {
  return format === 'png' || format === 'svg';
}

export const MEDIA_TYPE: Readonly<Record<Format, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  gexf: 'application/gexf+xml;charset=utf-8',
  graphml: 'application/graphml+xml;charset=utf-8',
  html: 'text/html;charset=utf-8',
};
