import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A picture as a program draws it that is no browser: four bytes a pixel. */
export async function pixelsOf(picture: Buffer) {
  const image = await loadImage(picture);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
