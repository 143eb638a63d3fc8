// What a row of 首页 should say follows from the record; a visit corrects what differs and then finds nothing to correct.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Report, ReportState } from "../../../src/core/model";
import {
  type HomeRowStatus,
  homeRowCorrection,
  homeRowStatus,
  rejectedRowStatus,
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
      report({ ...over, receipt: `已收到第 ${over.revision} 稿`, reason: "数字与附件不一致，请核对" }),
    ),
  { nil: undefined },
);
const found: fc.Arbitrary<HomeRowStatus> = fc.oneof(
  fc.tuple(reports, fc.boolean()).map(([item, isChanged]) => homeRowStatus(item, "zh", isChanged)),
  fc.tuple(reports, moment).map(([item, at]) => rejectedRowStatus(item, "参与人次应为数字。", at, "zh")),
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

  it("always ends with the state, the receipt and the reason of the record", () => {
    fc.assert(
      fc.property(found, reports, (row, item) => {
        const shown = homeRowCorrection(row, item, "zh") ?? row;
        const { state, receipt } = homeRowStatus(item, "zh", false);
        expect(shown).toMatchObject({ state, receipt });
        expect(shown.message.includes("数字与附件不一致")).toBe(item?.state === "returned");
      }),
    );
  });

  it("keeps why a tick was refused until the record changes", () => {
    const collected = report({ collectedAt: "2020-03-24 10:00", receipt: "已收到第 1 稿" });
    const refused = rejectedRowStatus(collected, "参与人次应为数字。", "2020-03-24 11:00", "zh");
    expect(homeRowCorrection(refused, collected, "zh", true)).toBeNull();
    const returned = report({
      ...collected,
      state: "returned",
      reviewedAt: "2020-03-24 11:30",
      reason: "请核对人次数",
    });
    expect(homeRowCorrection(refused, returned, "zh", true)!.message).toBe(
      "退回（2020-03-24 11:30）：请核对人次数",
    );
  });

  it("names changes of a submitted report only, with the version that lacks them", () => {
    const of = (state: ReportState) => homeRowStatus(report({ state, revision: 2 }), "zh", true).message;
    expect(of("submitted")).toMatch(/^收取后有改动，第 2 稿没有包含/);
    expect([of("accepted"), of("returned")].join()).not.toContain("收取后有改动");
  });
});
