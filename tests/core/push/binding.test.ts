import { describe, expect, it } from "@jest/globals";
import type { Definition, Period, PeriodRule, Return, Unit, Version } from "../../../src/core/model";
import { periodsOf } from "../../../src/core/period";
import { type Binding, bindsFromOf, broughtForward, versionAfter } from "../../../src/core/push";
import { definitionOf, expectedUnits } from "../../../src/core/units";
import { definitionInForce, issuedOf } from "../../../src/core/version";
import { readingCampaign, unit } from "../campaign";

const told = readingCampaign();
const [march, april] = told.periods as [Period, Period];
const first: Version = { version: 1, issuedAt: "2020-03-10 09:00:00", bindsFrom: {}, issued: issuedOf(told) };

describe("the first day that a new version binds", () => {
  const days = (binding: Binding, today: string, returns = told.returns) =>
    bindsFromOf([first], { ...issuedOf(told), returns }, binding, today);
  const { returnId, rule } = told.returns[0]!;

  it("is that of the next month, or of the month of today", () => {
    expect(days("next", "2020-03-20")).toEqual({ [returnId]: april.start });
    expect(days("open", "2020-03-20")).toEqual({ [returnId]: march.start });
  });

  it("is that of the next month where reports of the month of today were accepted already", () => {
    const accepted = new Set([march.id]);
    expect(bindsFromOf([first], issuedOf(told), "open", "2020-03-30", accepted)).toEqual({
      [returnId]: april.start,
    });
  });

  it("is that of the next month where the return is given up or the campaign ends before: what was sent stays in force", () => {
    const drawnIn = { ...issuedOf(told), periods: [] };
    expect(bindsFromOf([first], drawnIn, "open", "2020-03-20")).toEqual({ [returnId]: april.start });
    const givenUp = { ...issuedOf(told), returns: [], periods: [] };
    expect(bindsFromOf([first], givenUp, "open", "2020-03-20")).toEqual({ [returnId]: april.start });
  });

  it("stays that of a single period with accepted reports, as long as the period itself goes on", () => {
    const once = told.returns.map((item): Return => ({ ...item, rule: { ...rule, kind: "once" } }));
    const days = (periods: readonly Period[]) =>
      bindsFromOf(
        [first],
        { ...issuedOf(told), returns: once, periods },
        "next",
        "2020-03-20",
        new Set([march.id]),
      );
    expect(days(told.periods)).toEqual({ [returnId]: march.start });
    expect(days([])).toEqual({ [returnId]: april.start });
  });

  it("is none for a return that has not begun: all of it is bound", () => {
    expect(days("next", "2019-12-01")).toEqual({});
  });

  it("is the first of all for a return that has a single period", () => {
    const once = told.returns.map((item): Return => ({ ...item, rule: { ...rule, kind: "once" } }));
    expect(days("next", "2020-03-20", once)).toEqual({ [returnId]: march.start });
  });
});

describe("a return that comes out while the campaign runs", () => {
  const TODAY = "2020-04-14";
  const MAY_DAY = { returnId: "r9", name: "五一慰问情况" };
  const issuedAt = `${TODAY} 10:00:00`;

  /** What is in force once it was pushed on 14 April, due on the 28th of each month unless told. */
  function pushed(binding: Binding, over: Partial<Return> = {}, rule: Partial<PeriodRule> = {}): Definition {
    const [monthly] = told.returns;
    const added: Return = {
      ...monthly!,
      ...MAY_DAY,
      ...over,
      rule: { ...monthly!.rule, dueDay: 28, ...rule },
    };
    const { start, end } = told.campaign;
    const source = { ...added, start: added.start || start, end };
    const after = {
      ...told,
      returns: [...told.returns, added],
      periods: [...told.periods, ...periodsOf(source)],
    };
    const issued = issuedOf(after);
    const bindsFrom = bindsFromOf([first], issued, binding, TODAY);
    return definitionInForce(after, [first, { version: 2, issuedAt, bindsFrom, issued }]);
  }
  const ofMayDay = ({ periods }: Definition) => periods.filter(({ returnId }) => returnId === "r9");
  const begins = (definition: Definition) => ofMayDay(definition)[0]?.span;

  it("begins with the next month, or with that of today where the office says so; nothing is overdue when it comes out", () => {
    expect(begins(pushed("next"))).toBe("2020年5月");
    expect(begins(pushed("open"))).toBe("2020年4月");
  });

  it("begins with the next month where that of today was due already", () => {
    expect(begins(pushed("open", {}, { dueDay: 10 }))).toBe("2020年5月");
  });

  it("begins on the day that the office has typed, be it past", () => {
    expect(begins(pushed("next", { start: "2020-03-01" }))).toBe("2020年3月");
  });

  it("is asked for as a whole where it has a single period, and from the running one where none follows", () => {
    expect(ofMayDay(pushed("next", {}, { kind: "once", dueOn: "2020-05-08" }))).toHaveLength(1);
    expect(begins(pushed("next", {}, { kind: "year", dueDay: 31 }))).toBe("2020年");
  });

  it("begins no earlier when the campaign changes once more before it has begun", () => {
    const versions = pushed("next").versions!;
    const bindsFrom = bindsFromOf(versions, versions[1]!.issued, "next", "2020-04-20");
    expect(bindsFrom).toMatchObject({ r9: "2020-05-01" });
  });

  /** May Day's return as it stands after the campaign was issued once more on 20 April, with May as its beginning until then. */
  function issuedAgain(binding: Binding) {
    const before = pushed("next");
    const { versions = [] } = before;
    const { issued } = versions[1]!;
    const bindsFrom = bindsFromOf(versions, issued, binding, "2020-04-20");
    const next = { version: 3, issuedAt, bindsFrom, issued };
    const after = definitionInForce(before, [...versions, next]);
    return { spans: ofMayDay(after).map(({ span }) => span), before: ofMayDay(before), versions, next };
  }

  it("asks for nothing that was due before when the campaign changes once more before it has begun", () => {
    const { spans, before } = issuedAgain("next");
    expect(spans).toEqual(before.map(({ span }) => span));
    expect(issuedAgain("open").spans).toEqual(["2020年4月", ...spans]);
  });

  it("begins with the present period after all where the office says so, and only then is brought forward", () => {
    const forward = (binding: Binding) => {
      const { versions, next } = issuedAgain(binding);
      return broughtForward(versions, next, "2020-04-20").map(({ thing, kind, name }) => [thing, kind, name]);
    };
    expect(forward("open")).toContainEqual(["return", "added", MAY_DAY.name]);
    expect(forward("next")).toEqual([]);
  });

  it("is not brought forward by the push that gives it up again before it has begun", () => {
    const { versions = [] } = pushed("next");
    const draft = { ...told, campaign: { ...told.campaign, definitionVersion: 2 } };
    for (const binding of ["next", "open"] as const) {
      const next = versionAfter(versions, draft, binding, { today: "2020-04-20", now: issuedAt });
      expect(broughtForward(versions, next, "2020-04-20")).toEqual([]);
    }
  });

  it("is owed by no unit that had closed before it came out", () => {
    const closing = (closedOn: string) => unit({ unitId: closedOn, closedOn });
    const units = ["2020-04-10", "2020-04-14", "2020-04-30", ""].map(closing);
    const after = pushed("next", { start: "2020-03-01" });
    const [march] = ofMayDay(after);
    expect(expectedUnits(units, after, march!).map(({ closedOn }) => closedOn)).toEqual(["2020-04-30", ""]);
    const asked = (of: Unit) => definitionOf(after, of).returns.map(({ name }) => name);
    expect(units.map((each) => asked(each).includes("五一慰问情况"))).toEqual([false, false, true, true]);
    const [own] = after.periods;
    expect(expectedUnits(units, after, own!)).toHaveLength(4);
  });
});
