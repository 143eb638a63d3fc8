// What an indicator is called where its number stands beside it.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { nameWithoutAmount } from "../../../src/core/quota/name";

describe("the name of an indicator that ends with its number", () => {
  it.each([
    ["宣讲活动不少于5场", "场", "宣讲活动"],
    ["职工书屋4个", "个", "职工书屋"],
    ["择优向市总推荐2-3家", "家", "择优向市总推荐"],
    ["诵读活动，至少十二场以上", "场", "诵读活动"],
    ["参与率达到85%", "%", "参与率"],
    ["Lectures: at least 5 sessions", "sessions", "Lectures"],
    ["10场", "场", ""],
    ["不少于5场", "场", ""],
  ])("%s in %s is %s", (name, unitWord, bare) => {
    expect(nameWithoutAmount(name, unitWord)).toBe(bare);
  });

  it.each([
    ["百场专题宣讲活动", "场"],
    ["诵读大会、观摩、展演或比赛", "场"],
    ["第三届书画展", "场"],
    ["宣讲5次", "场"],
    ["职工之家", "家"],
  ])("stays as it is where the number does not stand at its end in its own measure: %s", (name, unitWord) => {
    expect(nameWithoutAmount(name, unitWord)).toBe(name);
  });

  it("is the same for every number, and said again loses nothing more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom("场", "人次", "C++"),
        (count, measure) => {
          const bare = nameWithoutAmount(`送书到基层不少于${count}${measure}`, measure);
          expect(bare).toBe("送书到基层");
          expect(nameWithoutAmount(bare, measure)).toBe(bare);
        },
      ),
    );
  });
});
