import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readPasted } from "../../../src/core/activity/pasted";

const fields = [
  { field: "date", label: "日期" },
  { field: "theme", label: "主题" },
  { field: "place", label: "地点" },
  { field: "people", label: "参与人次" },
];

describe("a pasted entry", () => {
  it("is a row of Excel in the order of the fields", () => {
    expect(readPasted("3月25日\t读书会\t\t40\n", fields)).toEqual({
      values: { date: "3月25日", theme: "读书会", people: "40" },
      left: [],
    });
  });

  it("is a row below its header, whatever the order of its columns", () => {
    const text = "序号\t参与人次\t活动主题\t日期\n1\t40\t读书会\t3月25日";
    expect(readPasted(text, fields)).toEqual({
      values: { people: "40", theme: "读书会", date: "3月25日" },
      left: ["1"],
    });
  });

  it("is the first of several rows; the others are named", () => {
    const { values, left } = readPasted("3月25日\t读书会\n3月26日\t讲座", fields);
    expect(values).toEqual({ date: "3月25日", theme: "读书会" });
    expect(left).toEqual(["3月26日 讲座"]);
  });

  it("is a message with a line for each thing", () => {
    const text = "各位领导好\n1、日期：3月25日\n【主题】: “三月书声”诵读：第一场\n人次：40";
    expect(readPasted(text, fields)).toEqual({
      values: { date: "3月25日", theme: "“三月书声”诵读：第一场", people: "40" },
      left: ["各位领导好"],
    });
  });

  it("keeps everything: what belongs to no field is left, nothing vanishes", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 9 }), (cells) => {
        const { values, left } = readPasted(cells.join("\t"), fields);
        expect([...Object.values(values), ...left].sort()).toEqual([...cells].sort());
      }),
    );
  });

  it("never throws, whatever is pasted", () => {
    fc.assert(fc.property(fc.string(), (text) => void readPasted(text, fields)));
  });
});
