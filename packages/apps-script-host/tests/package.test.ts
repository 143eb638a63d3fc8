// The host as others get it: packed, unpacked into an empty folder, with what it declares beside it and nothing else.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const HOST = "packages/apps-script-host";

const { version, dependencies } = JSON.parse(readFileSync(`${HOST}/package.json`, "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "packed-"));
  run(process.execPath, `${HOST}/scripts/types.mjs`);
  // Without its scripts: they would build dist/ under the feet of other tests, and jest has built it.
  run("npm", "pack", "-w", "apps-script-host", "--ignore-scripts", "--pack-destination", folder);
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  run("tar", "-xzf", join(folder, `apps-script-host-${version}.tgz`), "-C", folder);
  renameSync(join(folder, "package"), join(modules, "apps-script-host"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** Runs Node in the empty folder; gives what it printed. */
function node(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

function program(text: string): string {
  writeFileSync(join(folder, "program.mjs"), text);
  return node("program.mjs");
}

const GREETING = `function greet(name) {
  var cell = SpreadsheetApp.getActiveSheet().getRange("A1").setFormula('=CONCATENATE("你好，", "' + name + '")');
  return cell.getValue();
}`;

describe("the packed host", () => {
  it("runs a project", () => {
    expect(
      program(`import { createHost } from "apps-script-host";
        for (const transport of ["direct", "port"]) {
          const host = createHost({ transport, project: { files: [{ name: "Code", kind: "script", source: ${JSON.stringify(GREETING)} }] } });
          console.log((await host.run("greet", ["王示例"])).value);
          await host.close();
        }`),
    ).toBe("你好，王示例\n你好，王示例\n");
  });

  it("gives live services to a plain script", () => {
    expect(
      program(`import { createGlobals } from "apps-script-host";
        Object.assign(globalThis, createGlobals({ email: "ann@team.example" }));
        console.log(Session.getActiveUser().getEmail());`),
    ).toBe("ann@team.example\n");
  });

  it("has a command that runs a function of a folder", () => {
    mkdirSync(join(folder, "project"), { recursive: true });
    writeFileSync(join(folder, "project/Code.js"), GREETING);
    const told = node(
      "node_modules/apps-script-host/bin.mjs",
      "run",
      "project",
      "greet",
      "--args",
      '["Ann"]',
    );
    expect(told).toContain('Result: "你好，Ann"');
  });

  it("says what is missing when it is asked for a page and has no workbench beside it", () => {
    mkdirSync(join(folder, "project"), { recursive: true });
    expect(node("node_modules/apps-script-host/bin.mjs", "serve", "project")).toBe(
      "serve needs the package apps-script-workbench beside the host\n",
    );
  });

  it("brings the contract cases", () => {
    const told = program(
      `import { caseIds } from "apps-script-host/contract"; console.log(caseIds().length > 50)`,
    );
    expect(told).toBe("true\n");
  });

  it("brings its types", () => {
    writeFileSync(
      join(folder, "typed.ts"),
      `import { createHost, type RunResult } from "apps-script-host";
       const host = createHost({ project: "project" });
       export const result: Promise<RunResult> = host.run("greet", ["Ann"]);
       // @ts-expect-error a host has no such method
       host.gree();\n`,
    );
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--ignoreConfig"];
    expect(node(resolve("node_modules/typescript/bin/tsc"), ...options, "typed.ts")).toBe("");
  });
});
