// Width and height of an image, read from its first bytes.

/** Pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG, GIF or JPEG image; null for anything else. */
export const pixelSize = (bytes: Uint8Array): PixelSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? gif(view) ?? jpeg(view);
  } catch (error) {
    // The image ends where its size should stand.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

// Signature, then the IHDR chunk (w3.org/TR/png: 5.2, 11.2.1).
const png = (view: DataView): PixelSize | null =>
  view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null;

// "GIF8", then the logical screen (w3.org/Graphics/GIF/spec-gif89a.txt: 18).
const gif = (view: DataView): PixelSize | null =>
  view.getUint32(0) === 0x47494638
    ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null;

// Segments up to the frame header SOF0–SOF15, among which DHT, JPG and DAC are not (itu.int T.81: B.1.1.3, B.2.2).
function jpeg(view: DataView): PixelSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}
