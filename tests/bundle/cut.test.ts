// Whatever calls whatever: a script that was cut does what the whole one does.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import * as fc from "fast-check";

/** A registry: files of the town, and desks that look into files and ask desks before them. */
interface Registry {
  /** Of each file, the files before it that it looks into. */
  files: number[][];
  /** Of each desk, the files and the desks that it needs, and the rooms that it is in; a desk in no room is always there. */
  desks: { files: number[]; asks: number[]; rooms: number[] }[];
  /** Files that the entrance itself looks into. */
  open: number[];
  /** The desks that people come to. */
  visits: number[];
}

const some = (below: number) => fc.uniqueArray(fc.nat({ max: below }), { maxLength: 3 });
const before = (lists: number[][]) => lists.map((list, own) => list.filter((other) => other < own));
const registries: fc.Arbitrary<Registry> = fc.record({
  files: fc.array(some(7), { minLength: 8, maxLength: 8 }).map(before),
  desks: fc
    .array(fc.record({ files: some(7), asks: some(5), rooms: some(2) }), { minLength: 6, maxLength: 6 })
    .map((desks) => desks.map((desk, own) => ({ ...desk, asks: desk.asks.filter((other) => other < own) }))),
  open: some(7),
  visits: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 }),
});

// Each file has what never changes, a count that does, a class, and a function nobody else's module needs.
function modulesOf({ files, desks, open }: Registry): Record<string, string> {
  const fileNames = (list: number[]) =>
    list.map((n) => `import { title${n}, count${n}, look${n}, Lost${n} } from "./file${n}";`).join("");
  const looks = (list: number[]) =>
    list.flatMap((n) => [`title${n}`, `look${n}()`, `count${n}`, `isLost(Lost${n})`]);
  const modules: Record<string, string> = {
    "lost.js":
      "export const isLost = (Lost) => { try { throw new Lost(); } catch (error) { return error instanceof Lost; } };",
  };
  const lost = `import { isLost } from "./lost";`;
  for (const [n, list] of files.entries())
    modules[`file${n}.js`] = `${lost}${fileNames(list)}
      export const title${n} = ["file ${n}", ${list.map((other) => `title${other}`)}].join();
      export let count${n} = 0;
      const seen = [];
      export class Lost${n} extends Error {}
      export function look${n}() { count${n} += 1; seen.push(${n}); return [${looks(list)}, seen.length]; }`;
  for (const [n, { files: own, asks }] of desks.entries())
    modules[`desk${n}.js`] = `${lost}${fileNames(own)}
      ${asks.map((other) => `import { ask${other} } from "./desk${other}";`).join("")}
      const asked = [];
      export function ask${n}() { asked.push(${n}); return [${[...looks(own), ...asks.map((other) => `ask${other}()`)]}, asked.length]; }`;
  modules["main.js"] = `${lost}${fileNames(open)}
    ${desks.map((_, n) => `import { ask${n} } from "./desk${n}";`).join("")}
    const desks = [${desks.map((_, n) => `ask${n}`)}];
    export function visit(list) { return list.map((n) => [desks[n](), ${looks(open)}]); }`;
  return modules;
}

function roomsOf({ desks }: Registry, place: number): Record<string, string[]> {
  const of = (room: number) =>
    desks.flatMap(({ rooms }, n) => (rooms.includes(room) ? [`${place}/desk${n}.js`] : []));
  return Object.fromEntries([0, 1, 2].map((room) => [`room${room}`, of(room)]));
}

interface Cut {
  whole: string;
  script: string;
  parts: Record<string, string>;
}

const TRIALS = 60;
const trials = fc.sample(registries, TRIALS);
let folder: string;
let cuts: Cut[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cut-"));
  for (const [place, registry] of trials.entries()) {
    mkdirSync(join(folder, String(place)));
    for (const [name, code] of Object.entries(modulesOf(registry)))
      writeFileSync(join(folder, String(place), name), code);
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", CUT_ALL, JSON.stringify(trials.map(roomsOf))],
    { cwd: folder, encoding: "utf8", maxBuffer: 1e9 },
  );
  if (!stdout) throw new Error(stderr);
  cuts = JSON.parse(stdout) as Cut[];
});
afterAll(() => rmSync(folder, { recursive: true }));

const CUT_ALL = `
  import { bundle } from ${url("platform.mjs")}; import { cut } from ${url("cut.mjs")};
  import { withoutExports } from ${url("server.mjs")};
  const cuts = [];
  for (const [place, rooms] of JSON.parse(process.argv[1]).entries()) {
    const { script, metafile } = await bundle(place + "/main.js", { format: "esm" });
    const whole = withoutExports(script);
    cuts.push({ whole, ...(await cut(whole, metafile, rooms)) });
  }
  console.log(JSON.stringify(cuts));`;

function url(module: string): string {
  return JSON.stringify(pathToFileURL(resolve("scripts/build/bundle", module)).href);
}

it("answers as the whole script does, whoever is asked in whatever order, and reads each part once at most", () => {
  for (const [place, { whole, script, parts }] of cuts.entries()) {
    const { visits } = trials[place]!;
    const read: string[] = [];
    const fileData = (part: string) => {
      read.push(part);
      return parts[part];
    };
    const answer = (code: string) => {
      const program = new Function("fileData", "visits", `${code}\nreturn JSON.stringify(visit(visits));`);
      return program(fileData, visits) as string;
    };
    expect({ registry: trials[place], answer: answer(script) }).toEqual({
      registry: trials[place],
      answer: answer(whole),
    });
    expect(read).toEqual([...new Set(read)]);
  }
});

it("finds much to share in these trials", () => {
  const sharing = cuts.filter(({ parts }) => Object.values(parts).some((text) => text.includes("__shared")));
  expect(sharing.length).toBeGreaterThan(TRIALS / 3);
});
