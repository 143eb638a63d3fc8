// What few executions need is cut out of the script and read when it is called.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { parse } from "acorn";
import { problemWords } from "../../src/core/text/problems";
import { OWNER, rig } from "../rig";
import { namesIn, statementNames } from "./names";

const server = readFileSync("dist/server.js", "utf8");
const PARTS = readdirSync("dist").flatMap((name) => {
  const part = name.replace(".html", "");
  return server.includes(`__part("${part}")`) ? [part] : [];
});

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

  it("name no statement that neither they nor the script have", () => {
    const inScript = statementNames(server);
    expect(inScript.size).toBeGreaterThan(1_000);
    // Inner names are made short, and may be what a statement elsewhere is called.
    const all = [...statementNames(readFileSync("build/readable/server.js", "utf8"))].filter(
      (name) => name.length > 2,
    );
    for (const part of PARTS) {
      const code = codeOf(part);
      const own = statementNames(code);
      const named = namesIn(code);
      const missing = all.filter((name) => named.has(name) && !own.has(name) && !inScript.has(name));
      expect({ part, missing }).toEqual({ part, missing: [] });
    }
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

  it("takes along what nothing else needs, and nothing that the script needs", () => {
    expect(cut().parts.desk).toContain("Form of");
    expect(cut().script).not.toContain("Form of");
    write({ "main.ts": `import { form } from "./forms"; export { form }; ${REGISTRY["main.ts"]}` });
    expect(cut().parts.desk).not.toContain("Form of");
    expect(cut().script).toContain("Form of");
  });

  it("gives what two parts need to both, makes it once, and reads nothing more", () => {
    write({
      "forms.ts":
        "const forms = []; export const form = (name) => { forms.push(name); return forms.join(); };",
      "gate.ts": `import { form } from "./forms"; export function refuse(name) { return "No " + form(name); }`,
      "main.ts": `
        import { admit } from "./desk"; import { refuse } from "./gate";
        export function strangers(...names) { return names.flatMap((name) => [refuse(name), admit(name)]); }`,
    });
    const both = cut({ desk: ["desk.ts"], gate: ["gate.ts"] });
    expect(both.script).not.toContain("forms.push");
    for (const part of ["desk", "gate"]) expect(both.parts[part]).toContain("forms.push");
    expect(run(both, ["Ada", "Bo"])).toEqual({
      result: ["No Ada", 1, "No Ada,Ada,Bo", 2],
      read: ["gate", "desk"],
    });
  });

  it("leaves in the script what changes and what two parts need", () => {
    write({
      "forms.ts": "export let count = 0; export const form = (name) => { count += 1; return name; };",
      "gate.ts": `import { count, form } from "./forms"; export function refuse(name) { return [form(name), count]; }`,
      "desk.ts": `import { count, form } from "./forms"; export function admit(name) { return [form(name), count]; }`,
      "main.ts": `
        import { admit } from "./desk"; import { refuse } from "./gate";
        export function strangers(name) { return [refuse(name), admit(name), refuse(name)]; }`,
    });
    const both = cut({ desk: ["desk.ts"], gate: ["gate.ts"] });
    expect(both.script).toContain("var count = 0");
    expect(run(both, ["Ada"]).result).toEqual([
      ["Ada", 1],
      ["Ada", 2],
      ["Ada", 3],
    ]);
  });

  it("takes of a module what only a part needs, though the script needs the rest", () => {
    write({
      "forms.ts": `export const form = (name) => "Form of " + name; export const sign = (name) => "Sign of " + name;`,
      "main.ts": `import { sign } from "./forms"; export { sign }; ${REGISTRY["main.ts"]}`,
    });
    expect(cut().script).toContain("Sign of");
    expect(cut().script).not.toContain("Form of");
    expect(cut().parts.desk).toContain("Form of");
  });

  it("lets an entrance lead into two parts; the script reads the first", () => {
    write({
      "gate.ts": `import { admit } from "./desk"; export function refuse(name) { return "No " + admit(name); }`,
      "main.ts": `
        import { admit } from "./desk"; import { refuse } from "./gate";
        export function strangers(name) { return name ? [refuse(name), admit(name)] : admit("Bo"); }`,
    });
    const both = cut({ gate: ["gate.ts", "desk.ts"], desk: ["desk.ts"] });
    expect(run(both, ["Ada"])).toEqual({ result: ["No 1", 2], read: ["gate"] });
    expect(run(both, [""]).read).toEqual(["gate"]);
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
  import { bundle } from ${url("platform.mjs")}; import { cut } from ${url("cut.mjs")};
  import { withoutExports } from ${url("server.mjs")};
  const { script, metafile } = await bundle("main.ts", { format: "esm" });
  const code = withoutExports(script);
  console.log(JSON.stringify(await cut(code, metafile, JSON.parse(process.argv[1]))));`;

function url(module: string): string {
  return JSON.stringify(pathToFileURL(resolve("scripts/build/bundle", module)).href);
}
