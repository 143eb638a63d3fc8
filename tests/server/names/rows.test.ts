// Rows of every table that others refer to have an id of their own before anything is stored for them.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { Rig } from "../../rig";
import { type ByHand, byHand } from "../by-hand";
import { smallCampaign } from "../trials/office";

let office: Rig;
let start: Snapshot;
let staff: ByHand;
beforeAll(async () => {
  office = await smallCampaign();
  start = office.host.snapshot();
  staff = byHand(office);
});
beforeEach(() => office.host.restore(start));

it.each([
  ["任务清单", "taskId", { number: "4", title: "读书月展板", inLedger: "是" }],
  ["阶段与节点", "phaseId", { kind: "节点", name: "读书月展板评比" }],
  [
    "校验规则",
    "ruleId",
    {
      form: "台账",
      left: "people",
      comparison: "≥",
      right: "sessions",
      grade: "B",
      message: "人次不少于场次",
    },
  ],
  ["提醒规则", "ruleId", { when: "截止当天", subject: "今天截止", body: "请报送" }],
] as const)("a row typed by hand into %s gets one that no number or place gives", async (tab, id, cells) => {
  await staff.typeRow(tab, cells);
  await office.call("tasks.list", {});
  const ids = office.rows(tab).map((row) => row[id]!);
  const given = ids[ids.length - 1]!;
  expect(given).toMatch(/^[a-z][0-9a-f]{10}$/);
  expect(new Set(ids).size).toBe(ids.length);
});
