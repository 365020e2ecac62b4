export type MeasureText = (text: string, font: string) => number;

/** The width of a text in a font, remembered: the same names are asked for at every draw. */
export function createMeasure(): { readonly measure: MeasureText; readonly forget: () => void } {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return {
    measure(text, font) {
      const key = `${font}\n${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        if (context) context.font = font;
        width = context?.measureText(text).width ?? text.length * 7;
        widths.set(key, width);
      }
      return width;
    },
    forget: () => widths.clear(),
  };
}
