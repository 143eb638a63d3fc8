// The life of a report as it is told: what each row of 报表记录 stands for, and what a revision changed of the one before.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Entry, Report, TableLine } from "../../../src/core/model";
import {
  acceptReport,
  homeRowStatus,
  NOTHING_SENT,
  OTHER_CONTENT,
  refuseReport,
  returnReport,
} from "../../../src/core/report";
import { decideCorrections } from "../../../src/core/report/corrections/decide";
import { correctionsOf, correctionsToText } from "../../../src/core/report/corrections/text";
import { changesBetween } from "../../../src/core/report/history/changes";
import { reportEvents } from "../../../src/core/report/history/events";

const MARCH = { unitId: "U001", periodId: "r1.2020-03" };
const LI = { by: "li@office.example", unit: "例河县总工会", period: "2020年3月", language: "zh" as const };
const at = (minute: number) => `2020-03-24 10:${String(minute).padStart(2, "0")}:00`;
const sent: Report = {
  ...NOTHING_SENT,
  ...MARCH,
  version: 1,
  state: "submitted",
  revision: 1,
  submittedAt: at(1),
  collectedAt: at(1),
  receipt: "收到第1稿",
};
const words = (id: string) => `改动${id}`;
const proposal = {
  id: "c1",
  formId: "ledger",
  rowId: "t1",
  field: "people",
  before: 40,
  after: 45,
  reason: "漏计",
};

it("tells decisions of one moment apart, each once, with who and why", () => {
  const now = { ...LI, at: at(4) };
  const accepted = acceptReport(sent, { ...now, by: "wang@office.example" }).report!;
  const returned = returnReport(accepted, { ...now, reason: "人次与附件不一致" }).report!;
  const again: Report = {
    ...returned,
    version: 4,
    state: "submitted",
    revision: 2,
    reviewedBy: "",
    reviewedAt: "",
    reason: "",
  };
  const settled = acceptReport(again, now).report!;
  const corrections = correctionsToText({ mark: "m", at: at(4), open: [proposal], declined: [], faults: "" });
  const proposed = { ...settled, version: 6, corrections };
  const choice = { accept: [], decline: ["c1"], reason: "与签到表不符，请核" };
  const declined = decideCorrections(proposed, choice, now, () => "台账 · 人次（40 → 45）").report!;
  const rows = [sent, accepted, returned, again, settled, proposed, declined];
  expect(reportEvents(rows).map(({ kind, by }) => [kind, by])).toEqual([
    ["collected", ""],
    ["accepted", "wang@office.example"],
    ["returned", LI.by],
    ["collected", ""],
    ["accepted", LI.by],
    ["proposed", ""],
    ["declined", LI.by],
  ]);
});

it("names a declined change at its own decision, never at an acceptance that follows", () => {
  const open = [proposal, { ...proposal, id: "c2", after: 50 }];
  const corrections = correctionsToText({ mark: "m", at: at(5), open, declined: [], faults: "" });
  const settled = { ...acceptReport(sent, { ...LI, at: at(4) }).report!, corrections };
  const refusal = { accept: [], decline: ["c1"], reason: "与签到表不符，签到33人" };
  const declined = decideCorrections(settled, refusal, { ...LI, at: at(6) }, words).report!;
  const choice = { accept: ["c2"], decline: [], reason: "" };
  const taken = decideCorrections(declined, choice, { ...LI, at: at(8) }, words).report!;
  const corrected = { ...taken, revision: 2, collectedAt: at(8) };
  const told = reportEvents([sent, settled, declined, corrected]).slice(2);
  expect(told.map(({ kind, at: time, words: said }) => [kind, time, said])).toEqual([
    ["declined", at(6), "改动c1\n与签到表不符，签到33人"],
    ["corrected", at(8), ""],
  ]);
  expect(homeRowStatus(corrected, "zh", false).message).toBe(
    "更正建议未采纳（2020-03-24 10:06）：改动c1。原因：与签到表不符，签到33人。数字仍按原来的计",
  );
});

it("calls changes with faults what they are, and none proposed where they were taken back", () => {
  const settled = acceptReport(sent, { ...LI, at: at(4) }).report!;
  const row = (version: number, part: object) => ({
    ...settled,
    version,
    corrections: correctionsToText({
      mark: `m${version}`,
      at: at(5),
      open: [],
      declined: [],
      faults: "",
      ...part,
    }),
  });
  const rows = [
    sent,
    settled,
    row(3, { open: [proposal] }),
    row(4, { faults: "第12行没有任务" }),
    row(5, {}),
  ];
  expect(
    reportEvents(rows)
      .map(({ kind, words: said, count }) => [kind, said, count])
      .slice(2),
  ).toEqual([
    ["proposed", "", 1],
    ["held", "第12行没有任务", 0],
    ["unproposed", "", 0],
  ]);
});

it("keeps ids of what an earlier version declined, and of more than a cell can tell", () => {
  const kept = '{"mark":"m","at":"","open":[],"declined":["c1"],"faults":""}';
  const [first] = correctionsOf({ corrections: kept }).declined;
  expect(first).toEqual({ id: "c1", words: "", at: "", reason: "" });
  const declined = Array.from({ length: 900 }, (_, n) => ({
    id: `c${n}`,
    words: "改".repeat(160),
    at: at(1),
    reason: "不符",
  }));
  const text = correctionsToText({ mark: "m", at: "", open: [proposal], declined, faults: "" });
  expect(text.length).toBeLessThan(50_000);
  expect(correctionsOf({ corrections: text }).declined.map(({ id }) => id)).toEqual(
    declined.map(({ id }) => id),
  );
});

/** The rows of a report that lived through everything that can become of one. */
function wholeLife(): Report[] {
  const refused = refuseReport(undefined, { ...MARCH, at: at(0), problems: "日期不在本期" })!;
  const first = { ...sent, version: 2 };
  const returned = returnReport(first, { ...LI, at: at(2), reason: "人次与附件不一致" }).report!;
  const again: Report = {
    ...returned,
    version: 4,
    state: "submitted",
    revision: 2,
    submittedAt: at(3),
    collectedAt: at(3),
  };
  const accepted = acceptReport(again, { ...LI, at: at(4) }).report!;
  const open = [proposal, { ...proposal, id: "c2", after: 50 }];
  const corrections = correctionsToText({ mark: "m", at: at(5), open, declined: [], faults: "" });
  const proposed = { ...accepted, version: 6, corrections };
  const taken = decideCorrections(
    proposed,
    { accept: ["c1"], decline: [], reason: "" },
    { ...LI, at: at(6) },
    words,
  ).report!;
  const corrected = { ...taken, revision: 3, collectedAt: at(6) };
  const declined = decideCorrections(
    corrected,
    { accept: [], decline: ["c2"], reason: "已由市里统计" },
    { ...LI, at: at(7) },
    words,
  ).report!;
  const moved = {
    ...declined,
    version: 9,
    revision: 4,
    collectedAt: at(8),
    problems: "一场改到4月",
    content: OTHER_CONTENT,
  };
  return [refused, first, returned, again, accepted, proposed, corrected, declined, moved];
}

describe("the life of a report", () => {
  it("tells each step with its time, who decided, and why", () => {
    const told = reportEvents(wholeLife()).map(({ kind, at: time, by, words, count }) =>
      [kind, time.slice(11, 16), by, words, count].join(" ").trim(),
    );
    expect(told).toEqual([
      "refused 10:00  日期不在本期 0",
      "collected 10:01   0",
      "returned 10:02 li@office.example 人次与附件不一致 0",
      "collected 10:03   0",
      "accepted 10:04 li@office.example  0",
      "proposed 10:05   2",
      "corrected 10:06 li@office.example  0",
      "declined 10:07 li@office.example 改动c2\n已由市里统计 0",
      "moved 10:08  一场改到4月 0",
    ]);
  });

  it("is the same however the rows were sorted, and if some stand twice", () => {
    const rows = wholeLife();
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.subarray(rows),
        (sorted, copies) => {
          expect(reportEvents([...sorted, ...copies])).toEqual(reportEvents(rows));
        },
      ),
    );
  });

  it("names the rows that somebody deleted, wherever they stood", () => {
    const rows = wholeLife();
    fc.assert(
      fc.property(fc.subarray(rows.slice(0, -1)), (gone) => {
        const missing = reportEvents(rows.filter((row) => !gone.includes(row)))
          .filter(({ kind }) => kind === "missing")
          .reduce((sum, { count }) => sum + count, 0);
        expect(missing).toBe(gone.length);
      }),
    );
  });
});

const stamp = { ...MARCH, revision: 1, collectedAt: at(1) };
const entry = (activityId: string, people: number): Entry => ({
  ...stamp,
  activityId,
  formId: "activity",
  date: "2020-03-12",
  taskId: "t1",
  values: { theme: `讲座${activityId}`, people },
  origin: "workbook",
  sourceRow: 3,
});
const line = (rowId: string, people: number | null, auto = people): TableLine => ({
  ...stamp,
  formId: "ledger",
  rowId,
  values: { people },
  auto: { people: auto },
  correctionReason: "",
  zero: false,
});

describe("what a revision changed", () => {
  it("names entries that came, changed and went, and every value, computed ones too", () => {
    const before = { ledger: [line("t1", 40), line("t2", 5)], activities: [entry("a", 40), entry("b", 3)] };
    const after = { ledger: [line("t1", 45), line("t2", 5)], activities: [entry("a", 45), entry("c", 7)] };
    expect(
      changesBetween(before, after).map((change) =>
        "activityId" in change
          ? [change.activityId, change.before?.values.people, change.after?.values.people]
          : [change.rowId, change.before, change.after],
      ),
    ).toEqual([
      ["a", 40, 45],
      ["b", 3, undefined],
      ["c", undefined, 7],
      ["t1", 40, 45],
    ]);
  });

  it("is nothing between a revision and itself, and read backwards says the same the other way round", () => {
    const people = fc.option(fc.integer({ min: 0, max: 9 }));
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom("t1", "t2", "t3"), people), {
      selector: ([id]) => id,
    });
    const entries = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 3 })), {
      selector: ([id]) => id,
    });
    const revision = fc.tuple(rows, entries).map(([lines, list]) => ({
      ledger: lines.map(([id, count]) => line(id, count)),
      activities: list.map(([id, count]) => entry(id, count)),
    }));
    const sides = (changes: ReturnType<typeof changesBetween>, turned: boolean) =>
      changes
        .map((change) =>
          JSON.stringify(turned ? [change.after, change.before] : [change.before, change.after]),
        )
        .sort();
    fc.assert(
      fc.property(revision, revision, (one, other) => {
        expect(changesBetween(one, one)).toEqual([]);
        expect(sides(changesBetween(one, other), false)).toEqual(sides(changesBetween(other, one), true));
      }),
    );
  });
});
