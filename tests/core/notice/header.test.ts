import { describe, expect, test } from "@jest/globals";
import { read } from "./read";

const BODY = "各县（市、区）总工会：\n为做好工作，现通知如下：\n一、开展宣讲。各单位组织宣讲5场。\n";
const head = (lines: string, foot = "") => {
  const { title, issuer, documentNumber, issuedOn, year } = read(`${lines}\n${BODY}${foot}`);
  return { title, issuer, documentNumber, issuedOn, year };
};

describe("title, issuer, number and day", () => {
  test("under a red head", () => {
    expect(
      head(
        "例市总工会办公室文件\n例工办字〔2020〕4号\n例市总工会办公室\n印发《宣讲活动\n实施方案》的通知",
        "例市总工会办公室\n2020年3月6日\n2020年3月10日印发",
      ),
    ).toEqual({
      title: "例市总工会办公室印发《宣讲活动实施方案》的通知",
      issuer: "例市总工会办公室",
      documentNumber: "例工办字〔2020〕4号",
      issuedOn: "2020-03-06",
      year: 2020,
    });
  });

  test("joint issuers are joined in their order", () => {
    expect(
      head(
        "例 市 总 工 会\n例市教育局\n文件\n例工发〔2022〕9号\n关于举办竞赛的通知",
        "例市总工会　　例市教育局\n例市工业和信息化局\n2022年4月28日",
      ),
    ).toMatchObject({
      title: "关于举办竞赛的通知",
      issuer: "例市总工会、例市教育局、例市工业和信息化局",
    });
  });

  test("on a web page", () => {
    expect(
      head(
        "首页 > 通知公告\n关于开展宣讲活动的通知\n发布时间：2024-03-11　来源：例市总工会　浏览次数：120",
        "例市总工会\n2024年3月8日",
      ),
    ).toMatchObject({ title: "关于开展宣讲活动的通知", issuer: "例市总工会", issuedOn: "2024-03-08" });
  });

  test("with Chinese numerals and name and day on one line", () => {
    expect(head("关于开展宣讲活动的通知", "例市总工会 二〇二四年三月八日")).toMatchObject({
      issuer: "例市总工会",
      issuedOn: "2024-03-08",
    });
  });

  test("without a signature the title names the issuer", () => {
    expect(head("例市总工会关于开展宣讲活动的通知")).toMatchObject({
      issuer: "例市总工会",
      issuedOn: null,
      year: null,
    });
  });

  test("without its day the date stays open", () => {
    expect(head("例市总工会关于开展宣讲活动的通知", "例市总工会\n2024年3月  日").issuedOn).toBeNull();
  });
});

describe("the year the work is done in", () => {
  test("the text's own year comes before that of the day of issue", () => {
    expect(head("例市总工会关于做好2022年送温暖工作的通知", "例市总工会\n2021年12月20日").year).toBe(2022);
  });

  test("a span of years says none", () => {
    expect(
      head("例市总工会关于三年行动（2023—2025年）年度安排的通知", "例市总工会\n2023年2月28日").year,
    ).toBe(2023);
  });
});

test("a day before the day of issue is kept and flagged", async () => {
  const { readNotice } = await import("../../../src/core/notice/index");
  const plan = readNotice(
    "例市总工会关于开展宣讲的通知\n各单位：\n一、开展宣讲。2月底前完成宣讲5场。\n例市总工会\n2024年3月8日",
  );
  expect(plan.tasks[0]?.deadline).toBe("2024-02-29");
  expect(plan.flags).toMatchObject([{ kind: "before-issue", text: "2月底前" }]);
});

describe("the title and the number among the lines of the head", () => {
  const head = (lines: string) =>
    read(
      `${lines}\n各单位：\n现就有关事项通知如下：\n一、主要任务\n（一）开展健步走活动。\n例市总工会\n2025年3月8日\n`,
    );

  test.each([
    ["关于举办2025年职工运动会\n例市总工会\n的通知", "关于举办2025年职工运动会的通知", null],
    [
      "例市总工会\n关于开展健身月活动的\n例工办【2025】7号\n通知",
      "例市总工会关于开展健身月活动的通知",
      "例工办【2025】7号",
    ],
    ["例工办{2025}7号\n关于开展健身月活动的通知", "关于开展健身月活动的通知", "例工办{2025}7号"],
    ["例工办<2025>7号\n关于开展健身月活动的通知", "关于开展健身月活动的通知", "例工办<2025>7号"],
    ["例工办〔二〇二五〕7号\n关于开展健身月活动的通知", "关于开展健身月活动的通知", "例工办〔二〇二五〕7号"],
    [
      "编号：例工办〔2025〕7号 签发人：张三\n关于开展健身月活动的通知",
      "关于开展健身月活动的通知",
      "例工办〔2025〕7号",
    ],
  ])("%j", (lines, title, documentNumber) => {
    expect(head(lines)).toMatchObject({ title, documentNumber });
  });
});
