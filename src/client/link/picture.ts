// A photo as a telephone takes it has five megabytes and the place where it was taken: what is sent is drawn anew, small and without that.

/** Longest side of what is sent, in pixels: a printed page's width at 200 dots an inch. */
const LONGEST = 1600;
const QUALITY = 0.8;

/** A picture as Base64 of a JPEG; undefined where the browser cannot open it. */
export async function jpegOf(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext("2d")!;
  // What is clear in a PNG would turn black.
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const [, base64] = canvas.toDataURL("image/jpeg", QUALITY).split(",");
  return base64;
}
