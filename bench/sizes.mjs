// What is pushed to Google, in bytes, plain and gzipped.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export function benchSizes() {
  console.log("\nFiles that are pushed");
  for (const file of readdirSync("dist").sort()) {
    const bytes = readFileSync(join("dist", file));
    console.log(
      `  ${file.padEnd(28)} ${(bytes.length / 1024).toFixed(0).padStart(6)} KB  ${(gzipSync(bytes).length / 1024).toFixed(0).padStart(6)} KB gzipped`,
    );
  }
}
