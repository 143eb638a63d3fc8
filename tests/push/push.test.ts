// `npm run push` with the real clasp: what arrives at the Apps Script API is dist/, byte for byte.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type AppsScriptApi, REFRESH_TOKEN, type ScriptFile, startAppsScriptApi } from "./apps-script-api";

const CITY = "1CityFederationHeadWorkbookScript";
const COUNTY = "1CountyFederationHeadWorkbookScript";
const GONE = "1DeletedWorkbookScript";

let api: AppsScriptApi;
let folder: string;

beforeEach(async () => {
  api = await startAppsScriptApi([CITY, COUNTY]);
  folder = realpathSync(mkdtempSync(join(tmpdir(), "taizhang-push-")));
  cpSync("dist", join(folder, "dist"), { recursive: true });
  settings(CITY);
  login(REFRESH_TOKEN);
});

afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

function settings(scriptId: string): void {
  const own = JSON.parse(readFileSync(".clasp.json", "utf8")) as object;
  writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ ...own, scriptId }));
}

/** What `clasp login` leaves behind, in a home folder of the test's own. */
function login(refreshToken: string): void {
  const tokens = {
    default: { type: "authorized_user", client_id: "c", client_secret: "s", refresh_token: refreshToken },
  };
  writeFileSync(join(folder, ".clasprc.json"), JSON.stringify({ tokens }));
}

function start(...args: string[]): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    USERPROFILE: folder,
    LANG: "C",
    STAND_IN: api.origin,
    NODE_OPTIONS: `--import ${pathToFileURL(resolve("tests/push/stand-in.mjs")).href}`,
  };
  return spawn(process.execPath, [resolve("scripts/push.mjs"), "--built", ...args], { cwd: folder, env });
}

async function push(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = start(...args);
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (part) => (output += String(part)));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, output };
}

const KINDS: Record<string, ScriptFile["type"]> = { ".js": "SERVER_JS", ".html": "HTML", ".json": "JSON" };

function distribution(): ScriptFile[] {
  return readdirSync("dist")
    .map((file) => ({
      name: basename(file, extname(file)),
      type: KINDS[extname(file)]!,
      source: readFileSync(join("dist", file), "utf8"),
    }))
    .sort(byName);
}

const byName = (a: ScriptFile, b: ScriptFile) => (a.name < b.name ? -1 : 1);
const arrived = (scriptId: string) => [...api.projects.get(scriptId)!].sort(byName);
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith(".clasp-push"));

describe("pushing one script", () => {
  it("uploads exactly dist/: names without ending, kinds, manifest, every byte", async () => {
    const { code, output } = await push();
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(`${CITY}: pushed`) });
    expect(arrived(CITY)).toEqual(distribution());
    expect(arrived(COUNTY)).toHaveLength(1);
    expect(api.asked.filter((line) => line.startsWith("PUT"))).toEqual([`PUT /v1/projects/${CITY}/content`]);
  });

  it("removes from the script what dist/ no longer holds", async () => {
    api.projects.get(CITY)!.push({ name: "old-page", type: "HTML", source: "<p>2019</p>" });
    await push();
    expect(arrived(CITY)).toEqual(distribution());
  });

  it("leaves .clasp.json as it is and nothing else behind", async () => {
    const before = readFileSync(join(folder, ".clasp.json"), "utf8");
    await push();
    expect(readFileSync(join(folder, ".clasp.json"), "utf8")).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it("says where the script id goes while there is none, and asks Google nothing", async () => {
    settings("PASTE_YOUR_SCRIPT_ID");
    const { code, output } = await push();
    expect(code).toBe(1);
    expect(output).toContain(".clasp.json");
    expect(api.asked).toEqual([]);
  });

  it("says how to log in when nobody has", async () => {
    rmSync(join(folder, ".clasprc.json"));
    const { code, output } = await push();
    expect(code).toBe(1);
    expect(output).toContain("npx clasp login");
  });

  it("says how to log in again when the login has expired", async () => {
    login("withdrawn");
    const { code, output } = await push();
    expect(code).toBe(1);
    expect(output).toContain("npx clasp login");
  });

  it("says where the Apps Script API is switched on when it is off", async () => {
    api.enabled = false;
    const { code, output } = await push();
    expect(code).toBe(1);
    expect(output).toContain("script.google.com/home/usersettings");
    expect(arrived(CITY)).toHaveLength(1);
  });

  it("leaves nothing behind when it is stopped in the middle", async () => {
    const child = start();
    const ended = new Promise<number | null>((done) => child.on("close", done));
    await new Promise((asked) => child.stdout!.once("data", asked));
    expect(leftovers()).toHaveLength(1);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(leftovers()).toEqual([]);
  });
});

describe("pushing every listed script", () => {
  const list = (value: unknown) =>
    writeFileSync(join(folder, ".scripts-to-push.json"), JSON.stringify(value));

  it("uploads dist/ to each", async () => {
    list([CITY, COUNTY]);
    expect(await push("--all")).toMatchObject({ code: 0 });
    for (const id of [CITY, COUNTY]) expect(arrived(id)).toEqual(distribution());
  });

  it("names the one that failed, goes on with the others, and fails in the end", async () => {
    list([GONE, COUNTY]);
    const { code, output } = await push("--all");
    expect(code).toBe(1);
    expect(output).toContain(`${GONE}: failed`);
    expect(output).toContain(`${COUNTY}: pushed`);
    expect(arrived(COUNTY)).toEqual(distribution());
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ["no list", undefined],
    ["an empty list", []],
    ["numbers", [1]],
    ["an object", { ids: [CITY] }],
  ])("says what the list must look like when it finds %s", async (_title, value) => {
    if (value !== undefined) list(value);
    const { code, output } = await push("--all");
    expect(code).toBe(1);
    expect(output).toContain(".scripts-to-push.json");
    expect(api.asked).toEqual([]);
  });
});

describe("npm run deploy:web", () => {
  it("pushes, deploys a new version and says at which address; deployed again the address stays", async () => {
    const first = await push("--deploy");
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toContain(`https://script.google.com/macros/s/AKfycb-${CITY}/exec`);
    expect(api.asked.filter((asked) => /versions|deployments/.test(asked))).toEqual([
      `POST /v1/projects/${CITY}/versions`,
      `POST /v1/projects/${CITY}/deployments`,
    ]);
    expect((await push("--deploy")).code).toBe(0);
    expect(api.asked.at(-1)).toBe(`PUT /v1/projects/${CITY}/deployments/AKfycb-${CITY}`);
  });
});
