// What a row of 首页 should say follows from the record; a visit corrects what differs and then finds nothing to correct.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Report, ReportState } from "../../../src/core/model";
import {
  type HomeRowStatus,
  homeRowCorrection,
  homeRowStatus,
  refuseReport,
  returnReport,
} from "../../../src/core/report";
import { report } from "../campaign";

const moment = fc.integer({ min: 10, max: 59 }).map((minute) => `2020-03-24 10:${minute}`);
const states: readonly ReportState[] = ["submitted", "returned", "accepted"];
const reports: fc.Arbitrary<Report | undefined> = fc.option(
  fc
    .record({
      state: fc.constantFrom(...states),
      revision: fc.integer({ min: 1, max: 3 }),
      collectedAt: moment,
      reviewedAt: moment,
      problems: fc.constantFrom("", "日期与第 4 行相同。"),
    })
    .map((over) =>
      report({
        ...over,
        receipt: `已收到第 ${over.revision} 稿`,
        reason: over.state === "returned" ? "数字与附件不一致，请核对" : "",
      }),
    ),
  { nil: undefined },
);
const PROBLEM = "参与人次应为数字。";
const refused = (item: Report | undefined, at: string) =>
  refuseReport(item, { unitId: "U001", periodId: "r1.2020-03", at, problems: PROBLEM }) ?? item;
const found: fc.Arbitrary<HomeRowStatus> = fc.oneof(
  fc.tuple(reports, fc.boolean()).map(([item, isChanged]) => homeRowStatus(item, "zh", isChanged)),
  fc.tuple(reports, moment).map(([item, at]) => homeRowStatus(refused(item, at), "zh", false)),
  fc.record({ state: fc.string(), collectedAt: fc.string(), receipt: fc.string(), message: fc.string() }),
);

describe("a row of 首页", () => {
  it("is corrected at most once, whatever stood there", () => {
    fc.assert(
      fc.property(found, reports, fc.boolean(), (row, item, isChanged) => {
        const corrected = homeRowCorrection(row, item, "zh", isChanged) ?? row;
        expect(homeRowCorrection(corrected, item, "zh", isChanged)).toBeNull();
        // Who looks at 首页 alone believes what it says of changes.
        expect(homeRowCorrection(corrected, item, "zh")).toBeNull();
      }),
    );
  });

  it("says that a row of the record was deleted, and does not fall back", () => {
    const submitted = report({ state: "submitted", revision: 1, receipt: "已收到第 1 稿" });
    const told = homeRowStatus({ ...submitted, state: "accepted" }, "zh", false);
    const words = (item: Report | undefined) => homeRowCorrection(told, item, "zh");
    expect(words(submitted)).toMatchObject({
      state: "已接收",
      message: expect.stringContaining("接收记录被删除了"),
    });
    expect(words(undefined)).toMatchObject({
      state: "已接收",
      message: expect.stringContaining("再次勾选“提交”"),
    });
    expect(words({ ...submitted, state: "returned", reason: "人次不符" })?.state).toBe("已退回");
    expect(words({ ...submitted, revision: 2, receipt: "已收到第 2 稿" })?.state).toBe("已提交");
  });

  it("always ends with the state, the receipt and the reason of the record", () => {
    fc.assert(
      fc.property(found, reports, (row, item) => {
        // What the record lost is said below.
        fc.pre(item !== undefined && !(row.state === "已接收" && item.state === "submitted"));
        const shown = homeRowCorrection(row, item, "zh") ?? row;
        const { state, receipt } = homeRowStatus(item, "zh", false);
        expect(shown).toMatchObject({ state, receipt });
        expect(shown.message.includes("数字与附件不一致")).toBe(item?.state === "returned");
      }),
    );
  });

  it("says 有问题 and why while a tick is refused, with the receipt of what was taken in before", () => {
    const collected = report({ collectedAt: "2020-03-24 10:00", receipt: "已收到第 1 稿" });
    const after = refused(collected, "2020-03-24 11:00:00");
    expect(homeRowStatus(after, "zh", true)).toEqual({
      state: "有问题",
      collectedAt: "2020-03-24 11:00",
      receipt: "已收到第 1 稿",
      message: `本次没有收下：\n${PROBLEM}`,
    });
    expect(homeRowStatus(refused(undefined, "2020-03-24 11:00:00"), "zh", false).state).toBe("有问题");
  });

  it("keeps the later time of a tick that was refused again for the same reasons", () => {
    const first = refused(report(), "2020-03-24 11:00:00")!;
    expect(refused(first, "2020-03-24 12:00:00")).toBe(first);
    const again = { ...homeRowStatus(first, "zh", false), collectedAt: "2020-03-24 12:00" };
    expect(homeRowCorrection(again, first, "zh", true)).toBeNull();
  });

  it("says why a report was returned, and nothing of a refusal before", () => {
    const review = { by: "", at: "2020-03-24 11:30:00", unit: "", period: "", language: "zh" as const };
    const reason = "请核对人次数";
    const returned = returnReport(refused(report(), "2020-03-24 11:00:00")!, { ...review, reason }).report;
    expect(homeRowStatus(returned, "zh", false)).toMatchObject({
      state: "已退回",
      message: `退回（2020-03-24 11:30）：${reason}`,
    });
  });

  it("names changes of a report that is in, with the version that lacks them; of one that was returned it does not", () => {
    const of = (state: ReportState) => homeRowStatus(report({ state, revision: 2 }), "zh", true).message;
    for (const state of ["submitted", "accepted"] as const)
      expect(of(state)).toMatch(/^收取后有改动，第 2 稿没有包含/);
    expect(of("returned")).not.toContain("收取后有改动");
  });

  it("says no more of changes once the report is accepted, unless they were found after that", () => {
    const [submitted, accepted] = (["submitted", "accepted"] as const).map((state) =>
      report({ state, revision: 2 }),
    ) as [Report, Report];
    const before = homeRowStatus(submitted, "zh", true);
    expect(homeRowCorrection(before, accepted, "zh")?.message).toBe("");
    expect(homeRowCorrection(homeRowStatus(accepted, "zh", true), accepted, "zh")).toBeNull();
  });
});
