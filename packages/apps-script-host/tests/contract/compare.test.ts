// `npm run host:compare FILE`: what a real account did otherwise than the host is written into the host's guide.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type CaseResult, notObservable } from "../../contract";
import { createHost } from "../../src";

let folder: string;
let asHost: CaseResult[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "taizhang-compare-"));
  asHost = await observedHere();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function observedHere(): Promise<CaseResult[]> {
  const project = join(folder, "cases");
  execFileSync(process.execPath, ["packages/apps-script-host/scripts/selfcheck-bundle.mjs", project]);
  const host = createHost({ project, locale: "zh_CN", timeZone: "Asia/Shanghai" });
  const { value } = await host.run("selfCheck");
  await host.close();
  return (JSON.parse(String(value)) as { results: CaseResult[] }).results;
}

interface Report {
  checklist: { key: string; grade: string; text: string }[];
  results: { id: string; title: string; observed: unknown }[];
  [key: string]: unknown;
}

/** A file as 帮助 → 自检 offers it, from an account that behaves like the host. */
const report = (change: (report: Report) => void = () => undefined): Report => {
  const made: Report = {
    when: "2026-11-02T01:00:00.000Z",
    build: "0123456789",
    overheadMs: 812,
    checklist: [{ key: "owner", grade: "ok", text: "现在登录的就是建表账号 zhao.shili@qhd-office.example" }],
    results: asHost.map(({ id, title, observed }) => ({ id, title, observed })),
    notObservable,
  };
  change(made);
  return made;
};

function compare(file: Report): { code: number | null; text: string } {
  const [path, doc] = [join(folder, "report.json"), join(folder, "host.md")];
  writeFileSync(path, JSON.stringify(file));
  writeFileSync(doc, "# Host\n<!-- differences: begin -->\nof last year\n<!-- differences: end -->\nafter\n");
  const { status } = spawnSync(process.execPath, [
    "packages/apps-script-host/scripts/host-compare.mjs",
    path,
    "--doc",
    doc,
  ]);
  return { code: status, text: readFileSync(doc, "utf8") };
}

describe("a file from a real account", () => {
  it("that agrees says so, with the day, the build and the cost of a call", () => {
    const { code, text } = compare(report());
    expect(text).toContain(`No difference in ${asHost.length} cases.`);
    expect(text).toContain(
      "Observed on 2026-11-02, build 0123456789. Checklist: all in order. A call cost 812 ms",
    );
    expect(code).toBe(0);
    expect(text).toMatch(/^# Host\n.*\nafter\n$/s);
    expect(text).not.toContain("of last year");
  });

  it("that differs has each difference in a row, host beside Google", () => {
    const { code, text } = compare(
      report(({ results }) => {
        results.find(({ id }) => id === "request.unprotected-ranges")!.observed = 200;
      }),
    );
    expect(text).toMatch(/\| request\.unprotected-ranges \| .* \| `400` \| `200` \|/);
    expect(text.match(/^\| [a-z]+\.[a-z-]+ \|/gm)).toHaveLength(1);
    expect(code).toBe(1);
  });

  it("tells how the account was set, without naming people", () => {
    const { text } = compare(
      report((file) => {
        file.checklist.push({ key: "permissions", grade: "problem", text: "没有授予这项权限：发送邮件" });
      }),
    );
    expect(text).toContain("Checklist: permissions (problem).");
    expect(text).not.toContain("zhao.shili");
  });

  it("of a run that was broken off, or of another version, does not pass for agreement", () => {
    const { text } = compare(
      report((file) => {
        file.results = file.results.filter(({ id }) => id !== "fetch.burst");
        file.results.push({ id: "values.of-the-future", title: "", observed: 1 });
      }),
    );
    expect(text).toContain("Not run there: fetch.burst.");
    expect(text).toContain("Not known here: values.of-the-future.");
  });

  it("lists what one account cannot find out, with the reason", () => {
    const { text } = compare(report());
    for (const { fact, reason } of notObservable) expect(text).toContain(`- ${fact}: ${reason}`);
  });
});
