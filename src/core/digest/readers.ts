import { isMail } from "../mail";

/** A leader who gets the digest; `name` is "" where only an address was typed. */
export interface DigestReader {
  readonly name: string;
  /** In small letters. */
  readonly mail: string;
}

/** Whoever a cell of 活动设置 names, each address once, and what in it is neither name nor address. */
export interface DigestReaders {
  readonly readers: readonly DigestReader[];
  readonly wrong: readonly string[];
}

/** Reads “张慧 zhanghui@example.org；李明 …”: one leader a line, or with a comma or semicolon between them. */
export function digestReaders(cell: string): DigestReaders {
  const named = cell
    .split(/[\n;；,，、]+/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(readerOf);
  const readers = named.filter(({ mail }) => isMail(mail));
  return {
    readers: [...new Map(readers.map((reader) => [reader.mail, reader])).values()],
    wrong: named.filter(({ mail }) => !isMail(mail)).map(({ mail, name }) => mail || name),
  };
}

// The address may stand in brackets, as mail programs copy it.
function readerOf(entry: string): DigestReader {
  const words = entry.split(/[\s<>（）()]+/).filter(Boolean);
  const mail = words.find((word) => word.includes("@")) ?? "";
  return { name: words.filter((word) => word !== mail).join(" "), mail: mail.toLowerCase() };
}
