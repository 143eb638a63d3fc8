// What 首页 of a unit and the mail about a push say of it.
import { describe, expect, it } from "@jest/globals";
import type { Definition, Form, Material, Return, Version } from "../../../src/core/model";
import { periodsOf } from "../../../src/core/period";
import { type Binding, newsOf, recentNews, versionAfter } from "../../../src/core/push";
import { definitionInForce, issuedOf } from "../../../src/core/version";
import { eventsOf, readingCampaign, unit, withFields } from "../campaign";

const told = readingCampaign();
const river = unit();
const first: Version = { version: 1, issuedAt: "2020-03-10 09:00:00", bindsFrom: {}, issued: issuedOf(told) };

/** What is in force after one more push. */
function pushed(before: Definition, draft: Definition, at: string, binding: Binding = "next"): Definition {
  const versions = before.versions?.length ? before.versions : [first];
  const version = versions[versions.length - 1]!.version;
  const given = { ...draft, campaign: { ...told.campaign, definitionVersion: version } };
  const next = versionAfter(versions, given, binding, { today: at.slice(0, 10), now: at });
  return definitionInForce(given, [...versions, next]);
}

/** The campaign with a column more, as the office types it. */
function withField(definition: Definition, field: string, label: string): Definition {
  const { formId, fields } = eventsOf(definition);
  const added = { ...fields[fields.length - 1]!, field, label, required: false };
  return withFields(definition, formId, [...fields, added]);
}

function withWeekly(): Definition {
  const [monthly] = told.returns;
  const { start, end } = told.campaign;
  const weekly: Return = {
    ...monthly!,
    returnId: "r9",
    name: "宣传周报",
    formIds: [],
    rule: { ...monthly!.rule, kind: "week", dueDay: 5 },
  };
  const periods = periodsOf({ ...weekly, start: start, end });
  return { ...told, returns: [...told.returns, weekly], periods: [...told.periods, ...periods] };
}

describe("the news of a push", () => {
  it("name the first week of a weekly return that is new, and not the month of one that stays as it was", () => {
    const news = newsOf(pushed(told, withWeekly(), "2020-03-26 10:00:00"), river);
    expect(news).toMatch(/。新的要求从宣传周报 2020年第14周起$/);
    expect(news).not.toMatch(/2020年4月/);
  });

  it("name of a material the periods of the return alone in which it is sent", () => {
    const works: Form = { ...eventsOf(told), formId: "works", name: "成果" };
    const weekly = withWeekly();
    const returns = weekly.returns.map((item) =>
      item.returnId === "r9" ? { ...item, formIds: ["works"] } : item,
    );
    const both = { ...weekly, returns, forms: [...weekly.forms, works] };
    const photos = (formId: string): Material => ({
      ...{ materialId: "c1", name: "照片", kind: "picture", taskId: "", formId, field: "links", kinds: [] },
      ...{ per: "unit", number: 2, unitTypes: [], deadline: "", deadlineText: "" },
    });
    const newsFor = (formId: string) => {
      const before = pushed(told, both, "2020-03-20 10:00:00");
      return newsOf(pushed(before, { ...both, materials: [photos(formId)] }, "2020-03-26 10:00:00"), river);
    };
    expect(newsFor("works")).toMatch(/材料“照片”.*。新的要求从宣传周报 2020年第14周起$/);
    expect(newsFor(eventsOf(told).formId)).toMatch(/材料“照片”.*。新的要求从.*2020年4月起$/);
  });

  it("name the week from which a return that was given up is asked for again", () => {
    const begun = pushed(told, withWeekly(), "2020-03-26 10:00:00", "open");
    const without = pushed(begun, told, "2020-03-31 10:00:00");
    const again = pushed(without, withWeekly(), "2020-04-07 10:00:00");
    expect(newsOf(again, river)).toMatch(/。新的要求从宣传周报 2020年第15周起$/);
  });
});

describe("the news of a ballot that a push brings", () => {
  const [monthly] = told.returns;
  const register = eventsOf(told);
  const ballot = { ...register, formId: "ballot", name: "评议投票" };
  const stage = { formId: "ballot", name: "投票", decider: "unit", ranked: false, places: [] } as const;
  const judged: Definition = {
    ...told,
    returns: [
      ...told.returns,
      { ...monthly!, returnId: "r8", name: "评议投票", formIds: ["ballot"], unitTypes: ["评委"] },
    ],
    forms: [...told.forms, ballot],
    stages: [{ ...stage, publicityDays: 0, library: false, told: "", levels: [] }],
  };

  it("is none to a unit that does not vote", () => {
    expect(newsOf(pushed(told, judged, "2020-03-26 10:00:00"), river)).toBe("");
  });

  it("names to who votes the return, and not each field of it", () => {
    const line = newsOf(pushed(told, judged, "2020-03-26 10:00:00"), unit({ unitType: "评委" }));
    expect(line).toContain("评议投票");
    expect(line).not.toContain("评选环节");
    expect(line).not.toContain("字段");
  });
});

describe("首页", () => {
  const NEVER = "";
  const one = withField(told, "online", "线上参与人次");
  const two = withField(one, "screens", "线上场次");
  const early = pushed(told, one, "2020-03-20 09:00:00");

  it("tells pushes of one day in one line, as they add up", () => {
    const twice = pushed(early, two, "2020-03-20 10:00:00");
    const [line, ...more] = recentNews(twice, river, NEVER).split("\n");
    expect(more).toEqual([]);
    expect(line).toMatch(/^表格已更新（2020-03-20）：/);
    expect(line).toContain("线上参与人次");
    expect(line).toContain("线上场次");
    const undone = pushed(twice, one, "2020-03-20 11:00:00");
    expect(recentNews(undone, river, NEVER)).not.toContain("线上场次");
  });

  it("tells a push of an earlier day in a line of its own, below, until the unit has sent a report since", () => {
    const later = pushed(early, two, "2020-03-30 09:00:00");
    const lines = (lastSent: string) => recentNews(later, river, lastSent).split("\n");
    expect(lines(NEVER)).toEqual([
      expect.stringMatching(/^表格已更新（2020-03-30）：.*线上场次/),
      expect.stringMatching(/^表格已更新（2020-03-20）：.*线上参与人次/),
    ]);
    expect(lines("2020-03-19 10:00:00")).toHaveLength(2);
    expect(lines("2020-03-25 10:00:00")).toEqual([expect.stringContaining("线上场次")]);
    // The last one stays: nobody may have looked since.
    expect(lines("2020-03-30 12:00:00")).toEqual([expect.stringContaining("线上场次")]);
  });

  it("keeps what an earlier push asks of a unit where the last one is none of its business", () => {
    const types = { ...withWeekly().returns[1]!, unitTypes: ["省直工会"] };
    const draft = { ...withWeekly(), ...{ forms: one.forms } };
    const others = { ...draft, returns: [draft.returns[0]!, types] };
    const later = pushed(early, others, "2020-03-30 09:00:00");
    expect(newsOf(later, river)).toBe("");
    expect(recentNews(later, river, NEVER)).toMatch(/^表格已更新（2020-03-20）：.*线上参与人次/);
  });

  it("forgets pushes of more than a month before the last one", () => {
    const later = pushed(early, two, "2020-04-25 09:00:00");
    expect(recentNews(later, river, NEVER)).not.toContain("线上参与人次");
  });
});
