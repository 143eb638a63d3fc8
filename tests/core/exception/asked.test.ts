// 延期申请: what a unit writes on 首页 before the due day.
import { describe, expect, it } from "@jest/globals";
import { askedExtension } from "../../../src/core/exception/asked";
import { readingCampaign } from "../campaign";

const { periods } = readingCampaign();
const asked = (words: string, today = "2020-03-20") => {
  const found = askedExtension(words, periods, today);
  return found && [found.period.code, found.until];
};

describe("a wish for a later day", () => {
  it.each<[string, [string, string]]>([
    ["延期：2020年3月 到3月28日，材料未齐", ["2020-03", "2020-03-28"]],
    ["申请延期至2020-04-02", ["2020-03", "2020-04-02"]],
    ["延期到 4.1 ，签到表 3.20 才收齐，最晚 4月3日", ["2020-03", "2020-04-03"]],
    ["  延期：3月30日", ["2020-03", "2020-03-30"]],
  ])("is understood: %s", (words, found) => {
    expect(asked(words)).toEqual(found);
  });

  it.each([
    ["没有要求延期，只是人手不够"],
    ["延期"],
    ["延期：到3月20日"],
    ["延期：2020年5月 到5月30日"],
    ["延期：到2月31日"],
  ])("is none, so that the office reads it as it stands: %s", (words) => {
    expect(asked(words)).toBeNull();
  });

  it("comes too late once the due day has passed", () => {
    expect(asked("延期：2020年3月 到3月28日", "2020-03-25")).not.toBeNull();
    expect(asked("延期：2020年3月 到3月28日", "2020-03-26")).toBeNull();
  });
});
