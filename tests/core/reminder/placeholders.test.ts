// A half placeholder in the words of a mail is found before it reaches 58 units.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { placeholderFaults, placeholdersFor } from "../../../src/core/reminder/placeholders";

const faults = (words: string) => placeholderFaults(words).map(({ kind, text }) => [kind, text]);

describe("placeholders in the words of a mail", () => {
  it("are in order where each stands in two braces and has a known name", () => {
    expect(faults("{{单位}}请于 {{ 截止日期 }} 前报送{{活动}}。")).toEqual([]);
    expect(faults("没有占位符的一句话。")).toEqual([]);
    expect(faults("{{unit}}: please send {{ Missing reports }} of {{活动}}.")).toEqual([]);
  });

  it.each([
    ["{{单位：请尽快报送", "broken", "{{单位"],
    ["请{单位}}尽快报送", "broken", "{单位}}"],
    ["请{{单位}尽快报送", "broken", "{{单位}"],
    ["请{单位}尽快报送", "broken", "{单位}"],
    ["请｛｛单位｝｝尽快报送", "broken", "｛｛单位｝｝"],
    ["请单位}}尽快报送", "broken", "}}"],
    ["{{{单位}}}", "broken", "{"],
    ["请{{}}报送", "broken", "{{}}"],
    ["{{单位}}：{{领导}}", "unknown", "{{领导}}"],
  ])("%s is found", (words, kind, text) => {
    expect(faults(words)[0]).toEqual([kind, text]);
  });

  it("are offered in the language of the words", () => {
    expect(placeholdersFor("{{单位名}}：请报送")).toContain("{{单位}}");
    expect(placeholdersFor("Dear {{name}},")).toContain("{{unit}}");
  });

  it("are never mailed with a brace that stands for nothing", () => {
    const piece = fc.constantFrom("{", "}", "｛", "｝", "单位", "活动", "{{单位}}", "{{ 链接 }}", "，", "\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const words = pieces.join("");
        const names = placeholdersFor("中").map((name) => name.slice(2, -2));
        const whole = new RegExp(`\\{\\{\\s*(${names.join("|")})\\s*\\}\\}`, "g");
        const isWhole = !/[{}｛｝]/.test(words.replace(whole, ""));
        expect([words, faults(words).length === 0]).toEqual([words, isWhole]);
      }),
    );
  });
});
