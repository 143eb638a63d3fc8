import { describe, expect, it } from "@jest/globals";
import type { Period, Return, Version } from "../../../src/core/model";
import { type Binding, bindsFromOf } from "../../../src/core/push";
import { issuedOf } from "../../../src/core/version";
import { readingCampaign } from "../campaign";

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

  it("is none for a return that has not begun: all of it is bound", () => {
    expect(days("next", "2019-12-01")).toEqual({});
  });

  it("is the first of all for a return that has a single period", () => {
    const once = told.returns.map((item): Return => ({ ...item, rule: { ...rule, kind: "once" } }));
    expect(days("next", "2020-03-20", once)).toEqual({ [returnId]: march.start });
  });
});
