import type { Page } from 'playwright-core';

/** A picture as lossless WebP, half as long as the PNG that a browser takes of a page; the browser packs it itself. */
export const webpOf = async (page: Page, png: Buffer): Promise<Buffer> => {
  const packed = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
    const read = new Uint8Array(await blob.arrayBuffer());
    let letters = '';
    for (const byte of read) letters += String.fromCharCode(byte);
    return btoa(letters);
  }, png.toString('base64'));
  return Buffer.from(packed, 'base64');
};
