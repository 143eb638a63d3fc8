// npm run --silent notice -- FILE.txt: prints the plan read from a notice as one JSON object.
import { readFileSync } from "node:fs";
import { loadReader } from "../bench/notice/reader.mjs";

const [file] = process.argv.slice(2);
if (!file) fail("Usage: npm run --silent notice -- FILE.txt");
const text = read(file);
const { readNotice, toJson, simplify } = await loadReader();
process.stdout.write(`${JSON.stringify(toJson(readNotice(text, { simplify })), null, 2)}\n`);

function read(path) {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    return fail(`Cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** UTF-8, else the older Chinese encodings, which Windows editors still write. */
function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
