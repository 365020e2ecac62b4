import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { embedCode } from './embedCode.ts';

it('holds any title and address, whatever signs are in them', () => {
  const frame = { address: 'https://example.org/embed.html?actor=a&from=1', title: `"><script>'&amp; é`, height: 500 };
  const { iframe } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
    embedCode({ ...frame, adapts: false }),
  );
  expect(iframe).toMatchObject({ src: frame.address, title: frame.title, height: '500', width: '100%' });
});

it('has a script only where the height is to adapt', () => {
  const frame = { address: 'https://example.org/embed.html', title: 'Map', height: 500 };
  expect(embedCode({ ...frame, adapts: false })).not.toContain('<script>');
  expect(embedCode({ ...frame, adapts: true })).toContain("'attache:height'");
});
