import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../testing/hostileDataset.ts';
import { createSvgPen, createSvgStage } from './svgPen.ts';

function written(draw: (pen: ReturnType<typeof createSvgPen>) => void): string[] {
  const elements: string[] = [];
  draw(createSvgPen((element) => elements.push(element)));
  return elements;
}

describe('the pen that writes SVG', () => {
  it('draws paths with the styles of a canvas', () => {
    const [filled, stroked] = written((pen) => {
      pen.fillStyle = 'rgb(1, 2, 3)';
      pen.globalAlpha = 0.5;
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(10.004, 0);
      pen.quadraticCurveTo(12, 3, 10, 6);
      pen.closePath();
      pen.fill();
      pen.strokeStyle = '#fff';
      pen.lineWidth = 2;
      pen.lineCap = 'round';
      pen.setLineDash([0.1, 4.5]);
      pen.stroke();
    });
    expect(filled).toBe('<path d="M0 0L10 0Q12 3 10 6Z" fill="rgb(1, 2, 3)" fill-opacity="0.5"/>');
    expect(stroked).toBe(
      '<path d="M0 0L10 0Q12 3 10 6Z" fill="none" stroke="#fff" stroke-width="2" stroke-opacity="0.5" stroke-linecap="round" stroke-dasharray="0.1 4.5"/>',
    );
  });

  it('draws a whole circle, which one arc of SVG cannot', () => {
    const [circle] = written((pen) => {
      pen.beginPath();
      pen.arc(0, 0, 5, 0, 2 * Math.PI);
      pen.fill();
    });
    expect(circle).toContain('d="M5 0A5 5 0 0 1 -5 0A5 5 0 0 1 5 0"');
  });

  it('goes on to an arc by a line, as a canvas does', () => {
    const [path] = written((pen) => {
      pen.beginPath();
      pen.arc(10, 0, 5, Math.PI / 2, 1.5 * Math.PI);
      pen.arc(20, 0, 5, -Math.PI / 2, Math.PI / 2);
      pen.fill();
    });
    expect(path).toContain('d="M10 5A5 5 0 0 1 5 0A5 5 0 0 1 10 -5L20 -5A5 5 0 0 1 25 0A5 5 0 0 1 20 5"');
  });

  it('writes text as text, in its typeface and where it is anchored', () => {
    const elements = written((pen) => {
      pen.font = '600 10px Inter, sans-serif';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.strokeStyle = '#fff';
      pen.strokeText('Kyïv', 5, 5);
      pen.fillText('Kyïv', 5, 5);
    });
    expect(elements[0]).toContain('aria-hidden="true">Kyïv</text>');
    expect(elements[1]).toBe(
      '<text x="5" y="8.6" font-family="Inter, sans-serif" font-size="10" font-weight="600" text-anchor="middle" fill="#000">Kyïv</text>',
    );
  });

  it.each(Object.entries(HOSTILE))('%s ends no element', (_name, text) => {
    const stage = createSvgStage();
    stage.group(1, 2, 0.2, (pen) => pen.fillText(text, 0, 0));
    const file = `<svg>${stage.elements()}</svg>`;
    expect(XMLValidator.validate(file)).toBe(true);
    expect(new XMLParser({ ignoreAttributes: false }).parse(file)).toMatchObject({
      svg: { g: { '@_transform': 'translate(1 2)', '@_opacity': '0.2' } },
    });
  });
});
