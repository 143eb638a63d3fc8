import { noticeWords } from "../../core/text/pages/notice";
import { say } from "../parts/language";
import { loadLibrary } from "../parts/library";
import { textOfHtml } from "./html-text";

/** A file that cannot be read as a notice; the message is for people. */
export class UnreadableFile extends Error {}

/** Text of a chosen .txt or .docx file. Throws UnreadableFile, or CallFailure when the reader of .docx does not load. */
export async function textOfFile(file: File): Promise<string> {
  const { name } = file;
  const text = await contentOf(file);
  if (text.trim() === "") throw new UnreadableFile(say(noticeWords.fileEmpty, { name }));
  return text;
}

async function contentOf(file: File): Promise<string> {
  const { name } = file;
  if (/\.txt$/i.test(name)) return decode(await file.arrayBuffer());
  if (!/\.docx$/i.test(name)) throw new UnreadableFile(say(noticeWords.fileUnknown, { name }));
  const { htmlOfDocx } = await loadLibrary("notice-docx");
  try {
    return textOfHtml(await htmlOfDocx(await file.arrayBuffer()));
  } catch {
    throw new UnreadableFile(say(noticeWords.fileBroken, { name }));
  }
}

/** UTF-8 or UTF-16, else the older Chinese encodings that Windows editors still write. */
export function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
