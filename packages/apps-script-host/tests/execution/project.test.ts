import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { loadProject } from "../../src/execution/project";

const folder = mkdtempSync(join(tmpdir(), "host-project-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A project folder with these files. */
function project(name: string, files: Record<string, string>): string {
  for (const [path, source] of Object.entries(files)) {
    const full = join(folder, name, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, source);
  }
  return join(folder, name);
}

describe("a project folder", () => {
  it("gives scripts in alphabetical order, with their folders, and pages by name", () => {
    const { scripts, pages } = loadProject(
      project("plain", {
        "b.gs": "",
        "a/z.js": "",
        "page.html": "<p>",
        "a/inner.html": "<b>",
        "readme.md": "",
        "node_modules/x.js": "",
        ".hidden.js": "",
      }),
    );
    expect(scripts.map(({ name }) => name)).toEqual(["a/z", "b"]);
    expect([...pages]).toEqual([
      ["a/inner", "<b>"],
      ["page", "<p>"],
    ]);
  });

  it("may be a clasp project with a folder for its files", () => {
    const path = project("clasp", {
      ".clasp.json": '{"scriptId":"1x","rootDir":"src"}',
      "jest.config.js": "",
      "src/appsscript.json": '{"timeZone":"Asia/Tokyo"}',
      "src/Code.js": "",
    });
    const { scripts, manifest } = loadProject(path);
    expect([scripts.map(({ name }) => name), manifest.timeZone]).toEqual([["Code"], "Asia/Tokyo"]);
  });
});

describe("top-level declarations", () => {
  const declared = (source: string) => [
    ...loadProject({ files: [{ name: "Code", kind: "script", source }] }).declared,
  ];

  it("are functions of any form, not those inside others, in strings or made at run time", () => {
    expect(
      declared(`function a() { function inner() {} } async function b() {} function* c() {}
        var text = "function d() {}"; // function e() {}
        const f = () => 1; globalThis.g = function () {}; (function () { function h() {} })();`),
    ).toEqual(["a", "b", "c"]);
  });

  it("are none where the text does not parse", () => {
    expect(declared("function a( {")).toEqual([]);
  });
});
