// dist/types/: the declarations, for every way in which TypeScript looks for modules: Node's own wants whole file names.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const TYPES = join(root, "dist/types");

const tsc = ["tsc", "-b", "src", "contract"];
const { status } = spawnSync("npx", tsc, {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (status !== 0) process.exit(status ?? 1);
for (const name of readdirSync(TYPES, { recursive: true }))
  if (name.endsWith(".d.ts")) complete(join(TYPES, name));

function complete(file) {
  const text = readFileSync(file, "utf8");
  const whole = text.replace(/((?:from|import\() ?")(\.[^"]*)(?=")/g, (_, before, path) =>
    path.endsWith(".js") ? `${before}${path}` : `${before}${path}${ending(join(dirname(file), path))}`,
  );
  if (whole !== text) writeFileSync(file, whole);
}

function ending(path) {
  return existsSync(`${path}.d.ts`) ? ".js" : "/index.js";
}
