// The same cases that 帮助 → 自检 runs in a real account, on the local host.
import { execFileSync } from "node:child_process";
import { expect, it } from "@jest/globals";
import type { CaseResult } from "../../contract";
import { createHost } from "../../src";

it("behaves as each contract case states", async () => {
  execFileSync(process.execPath, ["packages/apps-script-host/scripts/selfcheck-bundle.mjs"]);
  const host = createHost({
    project: "build/selfcheck",
    locale: "zh_CN",
    timeZone: "Asia/Shanghai",
    now: "2020-03-12T09:00:00+08:00",
  });
  const run = await host.run("selfCheck");
  await host.close();
  if (!run.ok) throw new Error(run.error?.message);
  const { results } = JSON.parse(String(run.value)) as { results: CaseResult[] };
  expect(results.length).toBeGreaterThan(50);
  expect(
    results.filter(({ same }) => !same).map(({ id, expected, observed }) => ({ id, expected, observed })),
  ).toEqual([]);
});
