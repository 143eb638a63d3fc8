// Nothing runs an old build: of each part a digest is kept of what it was made from and of what was made, and whoever is
// about to run it builds it where the two no longer hold.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const STAMPS = "build/stamps";
const LOCK = `${STAMPS}/lock`;

/**
 * Builds those of the parts (see parts.mjs) that are not what their sources would make, or all of them where `force`
 * says so; gives their names. A second process of this folder waits meanwhile. A failed build leaves its part stale.
 */
export async function buildChanged(parts, { force = false } = {}) {
  return alone(async () => {
    const names = Object.keys(parts).filter((name) => force || !isFresh(name, parts[name]));
    await Promise.all(names.map((name) => rebuild(name, parts[name])));
    return names;
  });
}

async function rebuild(name, { build, makes, from }) {
  rmSync(stampOf(name), { force: true });
  // Taken before, so that a change made meanwhile counts as one.
  const sources = digest(from);
  await build();
  writeFileSync(stampOf(name), `${sources}\n${digest(makes)}\n`);
}

function isFresh(name, { makes, from }) {
  if (!existsSync(stampOf(name))) return false;
  return readFileSync(stampOf(name), "utf8") === `${digest(from)}\n${digest(makes)}\n`;
}

const stampOf = (name) => join(STAMPS, name);

/** One digest of the names and contents of files and folders. */
function digest(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** Does some work while no other process of this folder does any. */
async function alone(work) {
  mkdirSync(STAMPS, { recursive: true });
  while (!take()) await pause(50);
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!holderLives()) rmSync(LOCK, { force: true });
    return false;
  }
}

// A process that was killed leaves its lock behind. One that has not yet written its number into it is alive.
function holderLives() {
  try {
    const holder = Number(readFileSync(LOCK, "utf8"));
    return holder === 0 || process.kill(holder, 0);
  } catch (error) {
    return error.code === "EPERM" || error.code === "ENOENT";
  }
}
