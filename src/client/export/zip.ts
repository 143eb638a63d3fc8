// A zip archive whose files are stored as they are: small ones need no compression, and no library.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980 as zip writes days. */
const FIRST_DAY = 0x0021;

/** The bytes of an archive of these files, by their paths; texts are written as UTF-8. */
export function stored(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const blocks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const [name, data] = [encode(path), typeof content === "string" ? encode(content) : content];
    const common = [
      VERSION,
      FLAGS,
      0,
      0,
      FIRST_DAY,
      ...halves(checksum(data)),
      ...halves(data.length),
      ...halves(data.length),
    ];
    const local = [...words([...halves(LOCAL), ...common, name.length, 0])];
    blocks.push(Uint8Array.from(local), name, data);
    const central = words([
      ...halves(CENTRAL),
      VERSION,
      ...common,
      name.length,
      0,
      0,
      0,
      0,
      0,
      0,
      ...halves(offset),
    ]);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, block) => sum + block.length, 0);
  const end = words([
    ...halves(END),
    0,
    0,
    files.length,
    files.length,
    ...halves(size),
    ...halves(offset),
    0,
  ]);
  return joined([...blocks, ...directory, end]);
}

/** A number of four bytes as two of two. */
function halves(number: number): [number, number] {
  return [number & 0xffff, number >>> 16];
}

/** Numbers of two bytes each, the low one first. */
function words(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [number & 0xff, number >>> 8]));
}

function joined(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}

/** CRC-32, as zip wants it. */
function checksum(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
