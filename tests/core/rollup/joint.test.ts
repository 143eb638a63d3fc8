import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { figuresOfRows } from "../../../src/core/figures";
import type { Entry } from "../../../src/core/model";
import { twoHosts } from "../../../src/core/rollup";
import { readingCampaign } from "../campaign";

const definition = readingCampaign();

const named = (entries: readonly Entry[]) =>
  twoHosts(figuresOfRows({ activities: entries, ledger: [] }, definition), definition);

const event = (
  unitId: string,
  joint: string | null,
  theme = "全市职工诵读会",
  date = "2020-03-20",
): Entry => ({
  activityId: `${unitId}${date}${theme}`,
  formId: "activity",
  unitId,
  periodId: definition.periods[0]!.id,
  date,
  taskId: "t1",
  values: { date, theme, joint },
  origin: "workbook",
  sourceRow: 3,
  revision: 1,
  collectedAt: "",
});

it("a joint event with two hosts of the same day and theme is named with both", () => {
  const entries = [event("U001", "主办"), event("U002", "主办", "全市 职工诵读会"), event("U003", "协办")];
  expect(named(entries)).toEqual([
    { date: "2020-03-20", theme: "全市职工诵读会", unitIds: ["U001", "U002"] },
  ]);
});

const withHosts = {
  ...definition,
  forms: definition.forms.map((form) => {
    const [first] = form.fields;
    const host = { ...first!, field: "x1", label: "主办单位", kind: "unit" as const };
    const coHosts = { ...first!, field: "x2", label: "协办单位", kind: "units" as const };
    return form.formId === "activity" ? { ...form, fields: [...form.fields, host, coHosts] } : form;
  }),
};
const hosted = (unitId: string, theme = "全市职工诵读会"): Entry => {
  const entry = event(unitId, null, theme);
  return { ...entry, values: { ...entry.values, x1: "例东区总工会", x2: "例河县总工会" } };
};
const namedByHosts = (entries: readonly Entry[]) =>
  twoHosts(figuresOfRows({ activities: entries, ledger: [] }, withHosts), withHosts);

it("an event whose form names host and co-hosts as units is named where two units count it", () => {
  expect(namedByHosts([hosted("U001"), hosted("U002"), hosted("U003", "送书进车间")])).toEqual([
    { date: "2020-03-20", theme: "全市职工诵读会", unitIds: ["U001", "U002"] },
  ]);
  expect(namedByHosts([event("U001", null), event("U002", null)])).toEqual([]);
});

it("what is named does not depend on the order of the units", () => {
  const entries = [
    hosted("U001"),
    hosted("U002"),
    hosted("U003", "全市 职工诵读会"),
    hosted("U004", "送书进车间"),
    hosted("U005", "送书进车间"),
  ];
  const found = namedByHosts(entries);
  expect(found).toHaveLength(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(namedByHosts(shuffled)).toEqual(found);
    }),
  );
});

it("one host, another day, another theme, or units that act each for itself are in order", () => {
  const entries = [
    event("U001", "主办"),
    event("U002", "协办"),
    event("U002", "主办", "全市职工诵读会", "2020-03-21"),
    event("U003", "主办", "送书进车间"),
    event("U004", null, "送书进车间"),
  ];
  expect(named(entries)).toEqual([]);
});
