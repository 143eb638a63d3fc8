import { spawnSync } from "node:child_process";

/** The browser that tests drive: CHROME_PATH, else what scripts/browser/find.mjs finds. Throws with its words where there is none. */
export function browserPath(): string {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  // The finder is an ES module; a child process asks it, so that this runs wherever jest runs.
  const { stdout, stderr, status } = spawnSync(process.execPath, ["scripts/browser/find.mjs"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split("\n").at(-1)!;
}
