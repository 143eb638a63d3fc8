// A copy of the product in which a recipe of CONTRIBUTING.md is followed: compiled by the real compiler, run by esbuild.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { buildSync } from "esbuild";

/** One edit of a recipe: text put before the words `before` of a file, or a new file where there are none. */
export interface Step {
  readonly file: string;
  readonly before?: string;
  readonly insert: string;
  /** Who says so when this step is left out: the compiler, or only what is run afterwards. */
  readonly missedBy: "compiler" | "run";
}

/** A copy of the product. */
export interface Tree {
  /** Follows these steps and no others; what was done before is undone. Throws where a file does not hold its words once. */
  follow(steps: readonly Step[]): void;
  /** What the compiler complains of; "" = nothing. */
  complaints(): string;
  /** The value of an expression over the modules named `from "src/…"` in `imports`; throws what it throws. */
  value(imports: string, expression: string): unknown;
  remove(): void;
}

const COPIED = ["src", "sheets-templates", "tsconfig.base.json", "packages/apps-script-host/contract"];
const PROJECTS = ["src/core", "src/server", "src/client"];

/** Copies the product into a folder of its own. */
export function copyTree(): Tree {
  const root = mkdtempSync(join(tmpdir(), "recipe-"));
  for (const path of COPIED) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  let undo: (() => void)[] = [];
  return {
    follow: (steps) => {
      for (const back of undo.reverse()) back();
      undo = steps.map((step) => apply(root, step));
    },
    complaints: () => {
      try {
        execFileSync(
          process.execPath,
          [resolve("node_modules/typescript/bin/tsc"), "-b", "--stopBuildOnErrors", ...PROJECTS],
          {
            cwd: root,
            encoding: "utf8",
          },
        );
        return "";
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    },
    value: (imports, expression) => {
      const { outputFiles } = buildSync({
        stdin: {
          contents: `${imports}\nexport const value = ${expression};`,
          resolveDir: root,
          loader: "ts",
        },
        bundle: true,
        write: false,
        format: "iife",
        globalName: "probe",
        jsx: "automatic",
        jsxImportSource: "preact",
        outdir: root,
        logLevel: "silent",
      });
      const script = outputFiles.find(({ path }) => path.endsWith(".js"))!.text;
      return new Function(`${script}\nreturn probe.value;`)();
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function apply(root: string, { file, before, insert }: Step): () => void {
  const path = join(root, file);
  if (before === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, insert);
    return () => rmSync(path);
  }
  const text = readFileSync(path, "utf8");
  if (text.split(before).length !== 2)
    throw new Error(`${file} does not hold ${JSON.stringify(before)} once`);
  writeFileSync(
    path,
    text.replace(before, () => insert + before),
  );
  return () => writeFileSync(path, text);
}
