import { describe, expect, test } from "@jest/globals";
import { cleanNotice } from "../../../src/core/notice/index";

const PROSE = "各级工会要结合实际广泛开展职工宣讲活动，推动党的创新理论进企业、进车间、进班组。";

describe("characters", () => {
  test.each([
    ["２０２４年５月，ＡＥＤ５台", "2024年5月，AED5台"],
    ["[bookmark: _GoBack]一是开展宣讲。", "一是开展宣讲。"],
    ["**坚定正确方向**，PAGE \\* MERGEFORMAT", "坚定正确方向，"],
    ["第一段&nbsp;内容<br/>第二段", "第一段 内容\n第二段"],
    ["\u200b例\ufeff市总工会", "例市总工会"],
    ["甲。\r\n乙。\u2028丙。", "甲。\n乙。\n丙。"],
  ])("%j", (raw, clean) => {
    expect(cleanNotice(raw)).toBe(clean);
  });

  test("traditional characters are handed to the converter that came along", () => {
    const simplify = (text: string) => text.replace("職", "职");
    expect(cleanNotice("關於開展職工會員學習", simplify)).toContain("职");
    expect(cleanNotice("关于职工学习", () => "never called")).toBe("关于职工学习");
  });
});

describe("spaces", () => {
  test.each([
    ["2021年 10月 19日", "2021年10月19日"],
    ["青 海 省 总 工 会", "青海省总工会"],
    ["不少于 5场 。", "不少于5场。"],
    ["责任 部门 ：宣教部", "责任部门：宣教部"],
    ["决胜小康 奋斗有我", "决胜小康 奋斗有我"],
    ["1 ．开展宣讲", "1.开展宣讲"],
    ["3 — 5 场", "3—5场"],
  ])("%j", (raw, clean) => {
    expect(cleanNotice(raw)).toBe(clean);
  });
});

describe("lines", () => {
  test("a sentence cut by the page is joined, its page number dropped", () => {
    expect(cleanNotice("（一）开展宣讲。要组织灵活多样的宣讲，联合\n\n- 3 -\n\n专业团队。")).toBe(
      "（一）开展宣讲。要组织灵活多样的宣讲，联合专业团队。",
    );
  });

  test("lines wrapped at the page's width become paragraphs", () => {
    const paragraphs = [`一、${PROSE}${PROSE}`, `二、${PROSE}${PROSE}${PROSE}`, `三、${PROSE}${PROSE}`];
    const wrapped = paragraphs.map((text) => text.replace(/(.{30})(?=.)/g, "$1\n\n")).join("\n");
    expect(cleanNotice(wrapped)).toBe(paragraphs.join("\n"));
  });

  test("a quote or a bracket that is open goes on", () => {
    expect(cleanNotice("关于印发《深入学习重要论述\n系列活动方案》\n的通知")).toBe(
      "关于印发《深入学习重要论述系列活动方案》的通知",
    );
    expect(cleanNotice("开展宣讲。（责任\n部门：宣教部）")).toBe("开展宣讲。（责任部门：宣教部）");
  });

  test("headings, items and attribute lines stay lines of their own", () => {
    const text = "一、主要任务\n（一）开展宣讲\n组织宣讲团，深入车间\n牵头单位：宣教部\n完成时限：5月";
    expect(cleanNotice(text)).toBe(text);
  });

  test("a mail address cut in two is one again", () => {
    expect(cleanNotice("请将总结发送至邮箱xjb@li\nshi.example，按时报送。")).toContain("xjb@lishi.example");
  });
});

describe("tables", () => {
  const rows = "序号\t工作任务\t责任部门\t完成时限\n1\t开展宣讲\t宣教部\t5月\n2\t举办展览\t办公室\t6月";

  test.each([
    ["tabs", rows],
    ["runs of spaces", rows.replace(/\t/g, "   ")],
    ["single spaces", rows.replace(/\t/g, " ")],
    ["one cell a line", rows.replace(/\t/g, "\n")],
    ["one cell a line with gaps", rows.replace(/[\t\n]/g, "\n\n")],
    [
      "bars",
      rows
        .split("\n")
        .map((row) => `| ${row.replace(/\t/g, " | ")} |`)
        .join("\n|---|---|---|---|\n"),
    ],
  ])("flattened by %s become rows", (_, flattened) => {
    expect(cleanNotice(flattened)).toBe(rows);
  });

  test("cells under each other belong together, also when they are wrapped or empty", () => {
    const table = [
      "  序号   重点任务                责任领导   责任部门        完成时限",
      "  1      开展“大国工匠”进校      王示例     宣传教育部、    6月底前",
      "         园活动不少于10场                   网络工作部",
      "  2      举办职工运动会                     文化宫          9月",
    ];
    expect(cleanNotice(table.join("\n"))).toBe(
      "序号\t重点任务\t责任领导\t责任部门\t完成时限\n1\t开展“大国工匠”进校园活动不少于10场\t王示例\t宣传教育部、网络工作部\t6月底前\n2\t举办职工运动会\t\t文化宫\t9月",
    );
  });

  test("rows with empty cells left out keep to their own line", () => {
    expect(cleanNotice("序号\n目标任务\n数量\n备注\n1\n开办课堂\n2\n建立小组\n注：按月报送。")).toBe(
      "序号\t目标任务\t数量\t备注\n1\t开办课堂\n2\t建立小组\n注：按月报送。",
    );
  });
});
