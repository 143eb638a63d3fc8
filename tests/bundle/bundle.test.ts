// What will be pushed to Google: exactly these files, in a language its parser takes, with every global declared.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { type Node, parse } from "acorn";
import { caseIds } from "apps-script-host/contract";
import { buildSync } from "esbuild";
import * as fc from "fast-check";
import { pageText } from "../../packages/apps-script-host/src/prelude/html/page-text";
import { allTemplates } from "../../src/core/template/registry";
import { withStart } from "../../src/core/wire/first-data";
import type { PageStart } from "../../src/core/wire/procedures";
import { rig } from "../rig";

// Jest runs no ES modules of Node, so the build's own is turned into a function that it can call.
const safePage = buildSync({
  entryPoints: ["scripts/build/bundle/safe-page.mjs"],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "safePage",
});
const { refuseComments, withoutCommentSigns } = new Function(
  `${safePage.outputFiles[0]!.text}\nreturn safePage;`,
)() as typeof import("../../scripts/build/bundle/safe-page.mjs");

const DIST = "dist";
const NO_DATA: PageStart<"export"> = {
  page: "export",
  language: "zh",
  data: {
    url: "",
    asAt: "",
    title: "",
    leaders: [],
    departments: [],
    scores: false,
    excerpts: [],
    materials: false,
    library: false,
    subtrees: [],
    forms: [],
    units: [],
  },
};
const files = readdirSync(DIST);
const server = readFileSync(join(DIST, "server.js"), "utf8");
const pages = files.filter((name) => name.endsWith(".html"));
const program = parse(server, { ecmaVersion: 2019, sourceType: "script" });

const sourceOf = (name: string): string => readFileSync(`src/server/${name}.ts`, "utf8");

function functionNames(text: string): string[] {
  return [...text.matchAll(/\bfunction (\w+)/g)].map((match) => match[1]!);
}

function declaredFunctions(): string[] {
  const body = (program as unknown as { body: (Node & { id?: { name: string } })[] }).body;
  return body.filter(({ type }) => type === "FunctionDeclaration").map(({ id }) => id!.name);
}

describe("the files that are pushed", () => {
  it("are the ones that clasp lists, and no others", () => {
    const output = execFileSync(
      process.execPath,
      ["node_modules/@google/clasp/build/src/index.js", "show-file-status", "--json"],
      { encoding: "utf8" },
    );
    const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
    expect(filesToPush.map((name) => name.replace(/^dist\//, "")).sort()).toEqual([...files].sort());
  });

  it("hold one script, one manifest and a page for each folder of src/client", () => {
    expect(files.filter((name) => name.endsWith(".js"))).toEqual(["server.js"]);
    expect(files).toContain("appsscript.json");
    const folders = readdirSync("src/client", { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && readdirSync(join("src/client", entry.name)).includes("page.tsx"),
    );
    expect(pages).toEqual(expect.arrayContaining(folders.map(({ name }) => `${name}.html`)));
  });

  it("stay small enough to be loaded at each call: the script under 300 KB, a sidebar under 150 KB", () => {
    expect(statSync(join(DIST, "server.js")).size).toBeLessThan(300_000);
    for (const name of ["tasks.html", "activity.html"])
      expect(statSync(join(DIST, name)).size).toBeLessThan(150_000);
  });

  it("have the dialog 从通知导入 come in 60 KB, the reader of notices by itself", () => {
    const packed = (name: string) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length;
    expect(packed("notice.html")).toBeLessThan(60_000);
    expect(packed("notice-reader.html")).toBeLessThan(66_000);
  });

  it("have the page behind a unit's link come over a slow line in 60 KB, with what it shows of a unit", () => {
    expect(gzipSync(readFileSync(join(DIST, "link.html")), { level: 9 }).length).toBeLessThan(45_000);
  });
});

describe("the server script", () => {
  it("parses as ES2019", () => {
    expect(program.type).toBe("Program");
  });

  it("declares a top-level function for every menu item, trigger and page call", () => {
    const menu = readFileSync("src/server/menu.ts", "utf8");
    const named = [...menu.matchAll(/"(open\w+)"/g)].map((match) => match[1]!);
    expect(declaredFunctions()).toEqual(expect.arrayContaining(["onOpen", "rpc", "tick", ...named]));
  });

  it("holds neither templates nor the cases of 自检, which few calls need", () => {
    for (const { campaign } of allTemplates())
      if (campaign.title !== "") expect(server).not.toContain(campaign.title);
    for (const id of caseIds()) expect(server).not.toContain(id);
  });

  it("keeps the names of our functions for stack traces", async () => {
    expect(functionNames(server)).toEqual(
      expect.arrayContaining([...functionNames(sourceOf("rpc")), ...functionNames(sourceOf("jobs/tick"))]),
    );
    const { host } = rig();
    const { log } = await host.run("rpc", [JSON.stringify({ name: "tasks.show", input: {} })], {
      cause: "rpc",
    });
    await host.close();
    // A name that two files use gets a number.
    for (const name of ["reply", "answer"])
      expect(log[0]?.text).toMatch(new RegExp(`at ${name}\\d* \\(.*\\bserver\\.js:\\d+:\\d{1,3}\\)`));
  });

  it("touches no service while it loads, because the first menu runs with few rights", () => {
    const calls: string[] = [];
    const watched = new Proxy({}, { get: (_target, name) => calls.push(String(name)) });
    const services = [
      "SpreadsheetApp",
      "PropertiesService",
      "CacheService",
      "LockService",
      "ScriptApp",
      "Session",
      "UrlFetchApp",
      "HtmlService",
      "MailApp",
      "Utilities",
    ];
    new Function(...services, server)(...services.map(() => watched));
    expect(calls).toEqual([]);
  });

  it("uses nothing that the platform lacks", () => {
    const missing = [
      "setTimeout",
      "setInterval",
      "TextEncoder",
      "structuredClone",
      "fetch",
      "require",
      "atob",
      "btoa",
    ];
    // A method of the same name is something else: UrlFetchApp.fetch.
    const parts = ["distribution", "problem-words", "roll-up", "setting-up"].map((part) =>
      readFileSync(`${DIST}/${part}.html`, "utf8"),
    );
    for (const code of [server, ...parts]) {
      for (const name of missing) expect(code).not.toMatch(new RegExp(`(?<![.\\w$"'])${name}\\(`));
      expect(code).not.toMatch(/new URL\(|DriveApp\./);
    }
  });
});

describe("the stamp of a build", () => {
  it("is a digest of everything that is pushed, so that any change of it is another stamp", () => {
    const stamp = /BUILD="([0-9a-f]{10})"/.exec(server)![1]!;
    const digest = createHash("sha256");
    for (const name of [...files].sort()) {
      const text = readFileSync(join(DIST, name), "utf8");
      digest.update(name).update(name === "server.js" ? text.replace(stamp, "@build@") : text);
    }
    expect(digest.digest("hex").slice(0, 10)).toBe(stamp);
  });
});

describe("the pages", () => {
  it.each(pages)("%s loads nothing from elsewhere and can take its first data", (name) => {
    const html = readFileSync(join(DIST, name), "utf8");
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=["']?https?:/i);
    if (!html.startsWith("<data>")) expect(() => withStart(html, NO_DATA)).not.toThrow();
  });

  it.each(pages)("%s holds nothing that HtmlService cuts or that looks like it", (name) => {
    const html = readFileSync(join(DIST, name), "utf8");
    expect(() => refuseComments(name, html)).not.toThrow();
    expect(pageText(html)).toEqual({ text: html, doubtful: [] });
  });

  it("refuse first data where they have no place for it", () => {
    expect(() => withStart("<script>window.START= null;</script>", NO_DATA)).toThrow(
      'export.html does not hold window.START="START" once: its first data has no place.',
    );
  });
});

describe("the build of a page", () => {
  it.each([
    ["a line comment", "<p>\n<script>a();//b\n</script>", "//"],
    ["a block comment", "<style>\na{/*b*/}</style>", "/*"],
    ["a comment of HTML", "<p>\n<!-- b -->", "<!--"],
    ["a template literal", "<script>\na(`b`)</script>", "`"],
    ["an address in an attribute", '<p>\n<a href="http://e.example">', "//"],
  ])("fails at %s, naming the file and the line", (_what, html, sign) => {
    expect(() => refuseComments("review.html", html)).toThrow(
      `dist/review.html, line 2: HtmlService would cut this page at "${sign}"`,
    );
  });

  it("writes strings and regular expressions without such signs, and each means what it meant", () => {
    const script = String.raw`[
      "http://a.example//b/*c*/", 'x\//\/\/y', "</script><!--\<", "\/", '*/', "a//b", /\/\//.test("a//b"), /[/*]\/*$/.test("a/"), /(?<n>\\\/)</.exec("\\/<").groups.n, 8 / 4 / 2, "/" / 2
    ]`;
    const written = withoutCommentSigns(script);
    expect(() => refuseComments("review.html", written)).not.toThrow();
    expect(written).not.toMatch(/<\/s|<!/);
    expect(new Function(`return ${written}`)()).toEqual(new Function(`return ${script}`)());
  });

  it("keeps the value of any string", () => {
    const signs = fc.string({
      unit: fc.constantFrom("/", "*", "\\", "<", "!", "-", '"', "'", "a", "\n", "`"),
    });
    fc.assert(
      fc.property(fc.array(signs), (texts) => {
        const written = withoutCommentSigns(`[${texts.map((text) => JSON.stringify(text)).join(", ")}]`);
        expect(new Function(`return ${written}`)()).toEqual(texts);
        expect(written).not.toMatch(/\/\/|\/\*|</);
      }),
    );
  });
});

describe("the manifest", () => {
  it("asks for the smallest scopes that do the job", () => {
    const { oauthScopes } = JSON.parse(readFileSync(join(DIST, "appsscript.json"), "utf8")) as {
      oauthScopes: string[];
    };
    expect(oauthScopes.map((scope) => scope.replace("https://www.googleapis.com/auth/", "")).sort()).toEqual([
      "drive.file",
      "script.container.ui",
      "script.external_request",
      "script.scriptapp",
      "script.send_mail",
      "spreadsheets",
      "userinfo.email",
    ]);
  });
});
