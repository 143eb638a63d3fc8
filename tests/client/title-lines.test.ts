// Where titles of documents break: what stays together, and that nothing is lost.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { signsOf } from "../../src/client/bulletin-docx/layout";
import { titleLines } from "../../src/client/bulletin-docx/title-lines";

const MOST = 20;
const lines = (title: string, names: string[] = []) => titleLines(title, names, MOST);

describe("the lines of a title", () => {
  it("are one where it fits", () => {
    expect(lines("关于职工读书活动开展情况的通报")).toEqual(["关于职工读书活动开展情况的通报"]);
  });

  it.each([
    ["例河省总工会办公室关于印发", "《职工文化建设实施方案》的通知"],
    ["关于“大学习”课堂、职工读书小组", "和诵读活动2020年4月开展情况的督导通报"],
    ["“职工书屋示范点创建", "和职工阅读推广系列活动”入选名单"],
    ["关于开展“深入学习宣传", "《习近平总书记关于工人阶级和工会工作的", "重要论述》系列活动”的通知"],
  ])("end where words end: %s / %s", (...expected) => {
    expect(lines(expected.join(""))).toEqual(expected);
  });

  it("take no office apart, whatever its name reads like", () => {
    const title = "关于表彰全市职工读书活动清河的新苑街道工会等单位的通报";
    expect(lines(title, ["清河的新苑街道工会"]).join("/")).toContain("清河的新苑街道工会");
  });

  it("take 《》 apart only where no line holds it", () => {
    const name = "《新时代职工思想政治引领工作条例》";
    expect(
      lines(`示例省总工会关于认真组织学习贯彻落实${name}的通知`).some((line) => line.includes(name)),
    ).toBe(true);
  });

  it("hold every sign in its order, none more than a line has room for", () => {
    const word = fc.constantFrom(
      "关于",
      "《",
      "》",
      "的",
      "通知",
      "例河县总工会",
      "2020年4月",
      "和",
      "职工",
      "、",
      "Reading ",
      "书",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const title = words.join("").trim();
        const found = lines(title, ["例河县总工会"]);
        expect(found.join("").replace(/\s/g, "")).toBe(title.replace(/\s/g, ""));
        if (found.length > 1) expect(Math.max(...found.map(signsOf))).toBeLessThanOrEqual(MOST);
      }),
    );
  });
});
