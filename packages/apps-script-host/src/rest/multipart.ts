// multipart/related bodies, as Drive's uploads use them: JSON metadata, then the content.
import type { Media } from "./api";
import { invalidArgument } from "./errors";

/** The parts of a body, in order; throws Google's 400 where the boundary is missing. */
export function readMultipart(contentType: string, body: Uint8Array): Media[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) throw invalidArgument("Missing multipart boundary");
  const buffer = Buffer.from(body);
  const mark = Buffer.from(`--${boundary}`);
  const parts: Media[] = [];
  let from = buffer.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length;
    const next = buffer.indexOf(mark, start);
    if (next < 0) break;
    parts.push(readPart(buffer.subarray(start, next)));
    from = next;
  }
  return parts;
}

function readPart(part: Buffer): Media {
  const text = part.toString("latin1");
  const gap = /\r?\n\r?\n/.exec(text);
  const headEnd = gap ? gap.index : 0;
  const head = text.slice(0, headEnd);
  const body = part.subarray(headEnd + (gap?.[0].length ?? 0));
  const bytes = Buffer.from(trimLineEnd(body));
  const contentType = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? "application/octet-stream";
  const encoded = /content-transfer-encoding:\s*base64/i.test(head);
  return { contentType, bytes: encoded ? Buffer.from(bytes.toString("latin1"), "base64") : bytes };
}

function trimLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  if (bytes[end - 1] === 10) end--;
  if (bytes[end - 1] === 13) end--;
  return bytes.subarray(0, end);
}
