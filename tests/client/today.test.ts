import { afterEach, expect, it } from "@jest/globals";
import { today } from "../../src/client/parts/today";
import { parseTypedDay } from "../../src/core/day/typed";

const page = globalThis as { START?: unknown };
afterEach(() => {
  page.START = undefined;
});

it("a day typed without its year is of the office's year, whatever year the computer has", () => {
  page.START = { page: "new-campaign", language: "zh", today: "2020-06-30" };
  const bounds = { campaignStart: "", campaignEnd: "", today: today(), typedOn: today() };
  expect(parseTypedDay("7月1日", bounds)).toEqual({ day: "2020-07-01" });
  expect(parseTypedDay("昨天", bounds)).toEqual({ day: "2020-06-29" });
});

it("a page that is told no day goes by the computer's", () => {
  expect(Math.abs(Date.parse(today()) - Date.now())).toBeLessThan(3 * 24 * 3_600_000);
});
