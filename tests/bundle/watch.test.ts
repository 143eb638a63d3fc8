// Which tests `npm run watch` runs after a file was saved.
import { spawnSync } from "node:child_process";
import { expect, it } from "@jest/globals";

const TESTS = [
  "tests/core/rollup/rollup.test.ts",
  "tests/server/campaign/collect.test.ts",
  "tests/server/campaign/set-up.test.ts",
  "tests/server/reminders/reminders.test.ts",
  "tests/server/rollup/rollup.test.ts",
  "tests/browser/pages/activity.test.ts",
  "packages/apps-script-host/tests/execution/run.test.ts",
  "packages/apps-script-host/tests/rest/schema/words.test.ts",
  "packages/apps-script-host/tests/rest/drive.test.ts",
];

function touched(...files: string[]): string[] {
  const program = `import { touched } from "./scripts/watch/touched.mjs";
    console.log(JSON.stringify(touched(...${JSON.stringify([files, TESTS])})));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  return JSON.parse(stdout) as string[];
}

it.each([
  ["a job", "src/server/jobs/collect-isolated.ts", ["tests/server/campaign/collect.test.ts"]],
  [
    "a part of the server that no test is named like",
    "src/server/head/record.ts",
    ["tests/server/campaign/collect.test.ts", "tests/server/campaign/set-up.test.ts"],
  ],
  [
    "a rule, besides what imports it",
    "src/core/reminder/due.ts",
    ["src/core/reminder/due.ts", "tests/server/reminders/reminders.test.ts"],
  ],
  [
    "a page",
    "src/client/activity/page.tsx",
    ["src/client/activity/page.tsx", "tests/browser/pages/activity.test.ts"],
  ],
  [
    "a check of the host, by its folder where none has its name",
    "packages/apps-script-host/src/rest/schema/unions.ts",
    [
      "packages/apps-script-host/tests/rest/schema/words.test.ts",
      "packages/apps-script-host/tests/rest/drive.test.ts",
    ],
  ],
  [
    "the host's kernel",
    "packages/apps-script-host/src/kernel/core.ts",
    ["packages/apps-script-host/tests/execution/run.test.ts"],
  ],
  ["a test", "tests/server/rollup/rollup.test.ts", ["tests/server/rollup/rollup.test.ts"]],
])("%s touches the tests that are named like it", (_, file, tests) => {
  expect(touched(file)).toEqual(tests);
});

it("several files touch each test once", () => {
  const tests = touched("src/server/jobs/collect.ts", "src/server/jobs/collect-isolated.ts");
  expect(tests).toEqual(["tests/server/campaign/collect.test.ts"]);
});
