// 主送单位: the kinds of units that a notice is addressed to.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { readNotice } from "../../../src/core/notice";

const seed = (number: string) => readFileSync(`tests/fixtures/notices/dev/seed-${number}.txt`, "utf8");
const kinds = (text: string) => readNotice(text).addressees.map(({ value }) => value);
const addressedTo = (line: string) =>
  kinds(`关于开展读书活动的通知\n${line}\n为做好工作，现通知如下：\n一、开展宣讲。各单位组织宣讲5场。\n`);

describe("the units that a notice is addressed to", () => {
  it("are the kinds of the seeds' own lines", () => {
    expect(kinds(seed("000"))).toEqual([
      "县（区）总工会",
      "秦皇岛经济技术开发区总工会",
      "北戴河新区总工会",
      "市属系统工会",
      "产业工会",
      "直属基层工会",
    ]);
    const qinghai = ["市州总工会", "省级产业工会", "省总直属工会"];
    expect(kinds(seed("001"))).toEqual(qinghai);
    expect(kinds(seed("004"))).toEqual(qinghai);
    expect(kinds(seed("002"))).toEqual([
      "县（市、区）总工会",
      "乐山高新区工会",
      "峨眉山景区管委会工会",
      "乐山大佛景区管委会工会",
      "市级系统工会",
      "市属基层工会",
    ]);
  });

  it("are none where the notice has no such line", () => {
    expect(kinds(seed("003"))).toEqual([]);
    expect(addressedTo("为贯彻落实上级部署，现就有关事项通知如下：")).toEqual([]);
    expect(addressedTo("各单位要高度重视。")).toEqual([]);
  });

  it("are those of schools and townships as well, each with its place in the text", () => {
    expect(addressedTo("各镇（街道、场）卫生院，县直医疗卫生单位：")).toEqual([
      "镇（街道、场）卫生院",
      "县直医疗卫生单位",
    ]);
    const { addressees, text } = readNotice(seed("001"));
    const [first] = addressees;
    expect(text.slice(first!.span.start, first!.span.end)).toBe("各市州总工会");
  });
});
