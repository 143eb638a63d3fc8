// A case chosen, withdrawn, sent again and chosen again before cases were known by their names: 检查 names the first of the two choices.
import { expect, it } from "@jest/globals";
import { decidedTwice } from "../../../src/core/check/decided-twice";
import type { Decision } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { decisionToCells } from "../../../src/core/selection/decisions";
import { asRows } from "../campaign";
import { campaign, decision, EAST, nominee, RIVER } from "../selection/office";

const HARBOUR = nominee({ name: "港务职工书屋", activityId: "a2" });
const before = decision({ entryId: "a1", caseName: "港务职工书屋" });
const again = decision({ entryId: "a2", caseName: "港务 职工书屋", at: "2020-07-05 10:00:00" });

const found = (decisions: readonly Decision[], entries = [HARBOUR]) => {
  const rows = asRows(decisions.map((each) => decisionToCells(each, campaign)));
  return decidedTwice(entries, { decisions: rows }, { definition: campaign, units: [RIVER, EAST] });
};

it("names the choice of a case that stood before it was sent again, at its row", () => {
  const [only, ...more] = found([before, again]).map(({ problem }) => problem);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ code: "record.decidedTwice", grade: "D", place: { tab: "评选记录", row: 3 } });
  expect(describeProblem(only!, "zh")).toContain(`“${RIVER.name}”的“港务 职工书屋”在“选树”选中了两次`);
});

it.each([
  ["one that was taken back", [before, { ...before, result: "withdrawn", at: "2020-07-04 10:00:00" }, again]],
  ["one of another unit", [{ ...before, unitId: EAST.unitId }, again]],
  ["one of another stage", [{ ...before, stage: "择优推荐" }, again]],
  ["another case", [{ ...before, caseName: "港务食堂书屋" }, again]],
] as [string, Decision[]][])("is silent about %s", (_, decisions) => {
  expect(found(decisions)).toEqual([]);
});

it("is silent about two cases that both stand: somebody said that they are two", () => {
  expect(found([before, again], [HARBOUR, { ...HARBOUR, activityId: "a1" }])).toEqual([]);
});
