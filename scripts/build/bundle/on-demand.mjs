// What few executions need leaves the script and travels as data (docs/decisions/0020-code-on-demand.md).

const ACTIONS = [
  "new-campaign",
  "save-template",
  "notice",
  "notice-undo",
  "units",
  "unit-contacts",
  "unit-directory",
  "check",
  "try-form",
  "clock",
  "handover",
  "from-above",
];

/**
 * Data file → its entrances: modules that export functions only. All that the script does not need goes with them. The first
 * call of such a function in an execution reads the file, the first of those that have it.
 */
export const ON_DEMAND = {
  "problem-words": ["src/core/problem/describe.ts"],
  // What goes to units: workbooks, changes, mails.
  distribution: [
    ...[
      "distribute",
      "hand-out-plan",
      "move-units",
      "push",
      "push-plan",
      "reminders",
      "seal",
      "seal-page",
    ].map((name) => `src/server/jobs/${name}.ts`),
    "src/server/actions/chase.ts",
    "src/server/actions/rehearsal.ts",
    "src/server/unit-workbook/home-due.ts",
    // Tabs of departments have the rules of units' workbooks.
    "src/server/jobs/lay-tabs.ts",
    "src/server/jobs/collect-tabs.ts",
  ],
  // What a unit submits, checked.
  checking: ["src/core/report/check-submission.ts", "src/core/report/withdraw.ts"],
  collecting: ["src/server/jobs/collect.ts"],
  entering: ["activities", "submit-for", "tasks"].map((name) => `src/server/actions/${name}.ts`),
  // Read where something is excepted.
  exceptions: ["src/core/rows/exceptions.ts"],
  archived: ["src/server/head/archived.ts"],
  // The checklist of 自检.
  readiness: ["src/server/readiness/lines.ts"],
  exporting: ["src/server/actions/export-record.ts", "src/server/actions/catalogue.ts"],
  reviewing: [
    "review",
    "review-corrections",
    "review-details",
    "review-list",
    "review-extensions",
    "history",
    "log",
  ].map((name) => `src/server/actions/${name}.ts`),
  // 评选.
  selecting: ["src/server/actions/selection.ts", "src/server/actions/candidates.ts"],
  // 表格邮件.
  "unit-files": ["compare", "merge", "export"].map((name) => `src/server/unit-file/${name}.ts`),
  // The page behind a unit's link.
  linked: ["visit", "answer", "renew"].map((name) => `src/server/link/${name}.ts`),
  tracing: ["src/server/actions/trace.ts", "src/server/actions/trace-rows.ts"],
  "roll-up": ["src/server/jobs/rollup.ts", "src/server/actions/export.ts"],
  // 督导通报.
  drafting: ["src/server/actions/bulletin.ts"],
  // 群机器人.
  groups: ["src/server/jobs/tell-groups.ts", "src/server/actions/robots.ts"],
  // 领导摘报.
  digest: ["src/server/jobs/tell-leaders.ts", "src/server/actions/digest.ts"],
  "setting-up": [
    ...ACTIONS.map((name) => `src/server/actions/${name}.ts`),
    "src/server/check/blocking.ts",
    "src/server/check/mend.ts",
    "src/server/check/bring-over.ts",
    "src/core/units/parse.ts",
    // Needs what 检查与修复 needs.
    "src/server/jobs/prove-and-archive.ts",
  ],
};
