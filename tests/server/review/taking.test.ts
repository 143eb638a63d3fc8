// 更正建议 taken in part: where a rule of the tables would be broken, the row is named and the way out.
import { expect, it } from "@jest/globals";
import type { Entry, Rule } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { checkSubmission } from "../../../src/core/report";
import { withCorrections } from "../../../src/core/report/corrections/apply";
import type { EntryCorrection } from "../../../src/core/report/corrections/types";
import { takingProblems } from "../../../src/server/actions/review-refusal";
import { readingCampaign, unit } from "../../core/campaign";

const NOW = "2020-03-24 10:00:00";
const campaign = readingCampaign();
const march = campaign.periods[0]!;
const [lectures] = campaign.tasks.map(({ number, title }) => `${number} ${title}`) as [string];
const rule = {
  formId: "ledger",
  left: "people",
  comparison: "le",
  right: "130",
  grade: "A",
  when: null,
  message: "一项任务最多130人次",
} as Rule;
const definition = { ...campaign, rules: [rule] };

function sent(themes: readonly string[]) {
  const cells = (theme: string) => ({
    date: "2020-03-12",
    task: lectures,
    kind: "专家辅导讲座",
    theme,
    people: 40,
    result: "演讲",
  });
  let ids = 0;
  const { report, ledger, activities, message } = checkSubmission({
    unit: unit(),
    period: march,
    homeRow: { periodId: march.id, submit: true, zero: false },
    tableRows: {
      ledger: campaign.tasks.map(({ taskId }, row) => ({ row: row + 7, cells: { rowId: taskId, row: "" } })),
    },
    registerRows: { activity: themes.map((theme, row) => ({ row: row + 3, cells: cells(theme) })) },
    staffRows: { activity: [] },
    report: undefined,
    reports: [],
    recordedActivities: [],
    previousLines: [],
    definition,
    today: NOW.slice(0, 10),
    now: NOW,
    newId: () => `a${++ids}`,
  });
  expect(message).not.toContain("没有收下");
  return { report: { ...report!, state: "accepted" as const }, ledger, activities };
}
const change = (id: string, before: Entry | null, after: Entry | null): EntryCorrection => ({
  id,
  formId: "activity",
  activityId: (before ?? after)!.activityId,
  before,
  after,
});

function taken(chosen: readonly string[], declined: readonly string[] = []): string[] {
  const recorded = sent(["第一讲座", "第二讲座"]);
  const [first, second] = recorded.activities as [Entry, Entry];
  const added = (at: number): Entry => ({
    ...second,
    activityId: `n${at}`,
    values: { ...second.values, theme: `第${at}次` },
  });
  const open = [
    change("out", first, null),
    change("third", null, added(3)),
    change("fourth", null, added(4)),
  ];
  const accepted = open.filter(({ id }) => chosen.includes(id));
  const correcting = { definition, now: NOW };
  const problems = takingProblems(recorded, withCorrections(recorded, accepted, correcting), {
    chosen: accepted,
    open: open.filter(({ id }) => !declined.includes(id)),
    whose: { definition, period: march, unit: unit() },
    correcting,
    previous: [],
  });
  return problems.map((found) => describeProblem(found, "zh"));
}

it("two added without the one that was taken out are one too many; all three together are taken", () => {
  const [told] = taken(["third", "fourth"]);
  expect(told).toMatch(/^只采纳这几处，“.+”的“.*人次”是 160，不合“一项任务最多130人次”/);
  expect(told).toContain("请把这份报表的 3 处更正建议都勾选，一起采纳");
  expect(taken(["out", "third", "fourth"])).toEqual([]);
  expect(taken(["third"])).toEqual([]);
});

it("where the one taken out was declined, the way out is named", () => {
  expect(taken(["third", "fourth"], ["out"])).toEqual([
    expect.stringContaining("列出的全部采纳也不行。请写明原因不采纳，或按“退回更正”"),
  ]);
});
