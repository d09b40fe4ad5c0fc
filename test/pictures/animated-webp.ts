/** One picture of an animation, as lossless WebP, and how long it stands. */
export interface Frame {
  readonly webp: Buffer;
  readonly milliseconds: number;
}

/** A number in so many bytes, the lowest first. */
const bytesOf = (value: number, count: number): Buffer => {
  const bytes = Buffer.alloc(count);
  bytes.writeUIntLE(value, 0, count);
  return bytes;
};

const chunk = (name: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name, 'latin1'), bytesOf(body.length, 4), body, Buffer.alloc(body.length % 2)]);

/** The chunk of a still picture that holds its pixels, with its head. */
const pixelsOf = (webp: Buffer): Buffer => {
  for (let at = 12; at + 8 <= webp.length; ) {
    const [name, length] = [webp.toString('latin1', at, at + 4), webp.readUInt32LE(at + 4)];
    const whole = webp.subarray(at, at + 8 + length + (length % 2));
    if (name === 'VP8L' || name === 'VP8 ') return whole;
    at += whole.length;
  }
  throw new Error('The picture has no pixels.');
};

/** Still pictures of one size as an animation that goes on for ever (Google's 'WebP Container Specification'). */
export const animatedWebp = (
  frames: readonly Frame[],
  { width, height }: { readonly width: number; readonly height: number },
): Buffer => {
  const size = Buffer.concat([bytesOf(width - 1, 3), bytesOf(height - 1, 3)]);
  const isAnimation = 2;
  const head = chunk('VP8X', Buffer.concat([bytesOf(isAnimation, 4), size]));
  // A white ground, and no last time.
  const loop = chunk('ANIM', Buffer.concat([bytesOf(0xffffffff, 4), bytesOf(0, 2)]));
  const shown = frames.map(({ webp, milliseconds }) =>
    // At the top left, over all that was there before.
    chunk('ANMF', Buffer.concat([bytesOf(0, 6), size, bytesOf(milliseconds, 3), bytesOf(2, 1), pixelsOf(webp)])),
  );
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), head, loop, ...shown]);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), bytesOf(body.length, 4), body]);
};
