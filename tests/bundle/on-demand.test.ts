// What few executions need is cut out of the script and read when it is called.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { parse } from "acorn";
import { problemWords } from "../../src/core/text/problems";
import { OWNER, rig } from "../rig";

const server = readFileSync("dist/server.js", "utf8");
const PARTS = ["distribution", "exporting", "problem-words", "roll-up", "setting-up"];

/** The code of a part, as the script reads it. */
const codeOf = (part: string): string =>
  JSON.parse(/^<data>(.*)<\/data>\n$/.exec(readFileSync(`dist/${part}.html`, "utf8"))![1]!) as string;

describe("the parts that are read on demand", () => {
  it("parse as ES2019", () => {
    for (const part of PARTS)
      expect(parse(`() => {${codeOf(part)}}`, { ecmaVersion: 2019, sourceType: "script" }).type).toBe(
        "Program",
      );
  });

  it("hold the words of problems, and the script does not", () => {
    const [part, script] = [codeOf("problem-words"), server].map((code) => code.replace(/\\\n/g, ""));
    const words = Object.values(problemWords)
      .flatMap(({ reason, action }) => [reason.zh, reason.en, action.zh, action.en])
      .map((one) => JSON.stringify(one))
      .filter((one) => one.length > 14);
    expect(words.filter((one) => !part!.includes(one))).toEqual([]);
    expect(words.filter((one) => script!.includes(one))).toEqual([]);
  });

  it("are not in the page that exports, which shows problems in the script's words", () => {
    const page = readFileSync("dist/export.html", "utf8");
    const words = Object.values(problemWords).map(({ action }) => action.zh);
    expect(words.filter((one) => one.length > 14 && page.includes(one))).toEqual([]);
  });

  it("throw problems that the script knows, in words that it reads", async () => {
    const office = rig();
    await expect(office.call("units.preview", { text: "" })).rejects.toThrow("本工作簿还没有活动");
    await office.host.close();
  });

  it("leave their functions' names and places in the stack of a defect", async () => {
    const torn = mkdtempSync(join(tmpdir(), "dist-"));
    cpSync("dist", torn, { recursive: true });
    rmSync(join(torn, "templates.html"));
    const { host } = rig({ project: torn });
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    const { log } = await window.click("openNewCampaign");
    expect(log.map(({ text }) => text).join("\n")).toMatch(/at newCampaignData \(setting-up:\d+:\d+\)/);
    rmSync(torn, { recursive: true });
    await host.close();
  });
});

/** A registry, with its desk for strangers read on demand; both write into one book. */
const REGISTRY = {
  "book.ts": "export const book = []; export class Unknown extends Error {}",
  "forms.ts": "export const form = (name) => 'Form of ' + name;",
  "desk.ts": `
    import { book, Unknown } from "./book"; import { form } from "./forms";
    export function admit(name) { if (!name) throw new Unknown(); book.push(form(name)); return book.length; }`,
  "main.ts": `
    import { book, Unknown } from "./book"; import { admit } from "./desk";
    export function strangers(...names) {
      try { return names.map(admit).concat(book); } catch (error) { return error instanceof Unknown; }
    }`,
};

describe("cutting a script", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "on-demand-"));
    write(REGISTRY);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (modules: Record<string, string>) => {
    for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, name), text);
  };
  const cut = (onDemand: Record<string, string[]> = { desk: ["desk.ts"] }) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", CUT, JSON.stringify(onDemand)],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout) as { script: string; parts: Record<string, string> };
  };
  const run = ({ script, parts }: ReturnType<typeof cut>, names: string[]) => {
    const read: string[] = [];
    const fileData = (part: string) => {
      read.push(part);
      return parts[part];
    };
    const result = new Function("fileData", "names", `${script}\nreturn strangers(...names);`)(
      fileData,
      names,
    );
    return { result, read };
  };

  it("reads a part when its first function is called, once", () => {
    expect(run(cut(), [])).toEqual({ result: [], read: [] });
    expect(run(cut(), ["Ada", "Bo"])).toEqual({
      result: [1, 2, "Form of Ada", "Form of Bo"],
      read: ["desk"],
    });
  });

  it("leaves one copy of what both need, classes too", () => {
    expect(run(cut(), [""]).result).toBe(true);
  });

  it("takes along what nothing else needs, and nothing that another part or the script needs", () => {
    expect(cut().parts.desk).toContain("Form of");
    expect(cut().script).not.toContain("Form of");
    write({ "main.ts": `import { form } from "./forms"; export { form }; ${REGISTRY["main.ts"]}` });
    expect(cut().parts.desk).not.toContain("Form of");
    expect(cut().script).toContain("Form of");
  });

  it("leaves in the script what two parts need", () => {
    write({
      "gate.ts": `import { form } from "./forms"; export function refuse(name) { return "No " + form(name); }`,
      "main.ts": `import { refuse } from "./gate"; export { refuse }; ${REGISTRY["main.ts"]}`,
    });
    const both = cut({ desk: ["desk.ts"], gate: ["gate.ts"] });
    expect(both.script).toContain("Form of");
    expect(Object.keys(both.parts)).toEqual(["desk", "gate"]);
  });

  it("fails where an entrance exports what is no function", () => {
    write({ "desk.ts": `${REGISTRY["desk.ts"]} export const hours = "9–17"; console.log(hours);` });
    expect(() => cut()).toThrow("hours of desk.ts is no function with a name of its own.");
  });

  it("fails where the name of an entrance is another's too", () => {
    write({ "book.ts": `${REGISTRY["book.ts"]} function admit() { return 0; } console.log(admit());` });
    expect(() => cut()).toThrow("admit of desk.ts is no function with a name of its own.");
  });
});

const CUT = `
  import { bundle } from ${url("platform.mjs")}; import { cut } from ${url("on-demand.mjs")};
  const { script, metafile } = await bundle("main.ts", { format: "esm" });
  const code = script.replace(/\\nexport \\{[^}]*\\};\\s*$/, "\\n");
  console.log(JSON.stringify(await cut(code, metafile, "main.ts", JSON.parse(process.argv[1]))));`;

function url(module: string): string {
  return JSON.stringify(pathToFileURL(resolve("scripts/build/bundle", module)).href);
}
