// What will be pushed to Google: exactly these files, in a language its parser takes, with every global declared.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type Node, parse } from "acorn";

const DIST = "dist";
const files = readdirSync(DIST);
const server = readFileSync(join(DIST, "server.js"), "utf8");
const pages = files.filter((name) => name.endsWith(".html"));
const program = parse(server, { ecmaVersion: 2019, sourceType: "script" });

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

  it("stay small enough to be pushed and loaded: the script under 700 KB, a sidebar under 150 KB", () => {
    expect(statSync(join(DIST, "server.js")).size).toBeLessThan(700_000);
    for (const name of ["tasks.html", "activity.html"])
      expect(statSync(join(DIST, name)).size).toBeLessThan(150_000);
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
    for (const name of missing) expect(server).not.toMatch(new RegExp(`(?<![.\\w$"'])${name}\\(`));
    expect(server).not.toMatch(/new URL\(|DriveApp\./);
  });
});

describe("the pages", () => {
  it.each(pages)("%s loads nothing from elsewhere and can take its first data", (name) => {
    const html = readFileSync(join(DIST, name), "utf8");
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=["']?https?:/i);
    if (!name.startsWith("notice-")) expect(html.split("/*START*/null")).toHaveLength(2);
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
