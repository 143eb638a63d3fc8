// Every regular expression that is written in the sources of the product.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenizer } from "acorn";
import { transformSync } from "esbuild";

/** An expression and where it stands. */
export interface WrittenExpression {
  file: string;
  pattern: string;
  flags: string;
}

/** Expressions of all TypeScript files below the folders. */
export function writtenExpressions(...folders: string[]): WrittenExpression[] {
  return folders.flatMap(filesBelow).flatMap((file) => {
    const loader = file.endsWith("x") ? "tsx" : "ts";
    const { code } = transformSync(readFileSync(file, "utf8"), { loader, jsx: "automatic" });
    return [...tokenizer(code, { ecmaVersion: 2022, sourceType: "module" })]
      .filter(({ type }) => type.label === "regexp")
      .map((token) => ({
        file,
        ...(token as unknown as { value: Pick<WrittenExpression, "pattern" | "flags"> }).value,
      }));
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
