import { describe, expect, it } from "@jest/globals";
import { validateEntry } from "../../../src/core/activity";
import { isShown } from "../../../src/core/field";
import type { Cells, Field } from "../../../src/core/model";
import { fieldOf } from "../../field-of";
import { eventsOf, readingCampaign, withFields } from "../campaign";

const kind = fieldOf("kind", "choice", { label: "类型", options: ["义诊", "讲座", "展览"] });
const patients = fieldOf("patients", "integer", {
  label: "就诊人数",
  required: true,
  showWhen: { field: "kind", values: ["义诊", "讲座"] },
});
const medicine = fieldOf("medicine", "text", { showWhen: { field: "patients", values: ["1"] } });
const fields = [kind, patients, medicine];

describe("a field that hangs on another", () => {
  it.each([
    ["义诊", true],
    ["讲座", true],
    ["展览", false],
    ["", false],
  ])("with %p chosen is shown: %p", (chosen, shown) => {
    expect(isShown(patients, { kind: chosen }, fields)).toBe(shown);
  });

  it("hangs on what that one hangs on", () => {
    expect(isShown(medicine, { kind: "义诊", patients: 1 }, fields)).toBe(true);
    expect(isShown(medicine, { kind: "展览", patients: 1 }, fields)).toBe(false);
  });

  it("knows a yes however it is held", () => {
    const asked = fieldOf("asked", "yesNo");
    const why = fieldOf("why", "text", { showWhen: { field: "asked", values: ["是"] } });
    for (const yes of [true, "是", "Yes"]) expect(isShown(why, { asked: yes }, [asked, why])).toBe(true);
    for (const no of [false, "否", "", null]) expect(isShown(why, { asked: no }, [asked, why])).toBe(false);
  });

  it("in a circle is shown, so that nothing typed is lost", () => {
    const one = fieldOf("one", "text", { showWhen: { field: "two", values: ["x"] } });
    const two = fieldOf("two", "text", { showWhen: { field: "one", values: ["x"] } });
    expect(isShown(one, { two: "x", one: "x" }, [one, two])).toBe(true);
  });
});

describe("an activity of a form with conditions", () => {
  const campaign = readingCampaign();
  const base: Field[] = eventsOf(campaign).fields.filter(({ field }) => ["date", "task"].includes(field));
  const definition = { ...withFields(campaign, "activity", [...base, kind, patients]), rules: [] };
  const task = campaign.tasks.find(({ inLedger }) => inLedger)!.title;
  const check = (cells: Cells) =>
    validateEntry(
      { date: "2020-03-25", task, ...cells },
      { form: eventsOf(definition), definition, today: "2020-03-26" },
    );

  it("need not fill in what is not shown", () => {
    expect(check({ kind: "展览" })).toMatchObject({ ok: true, hints: [] });
    expect(check({ kind: "义诊" })).toMatchObject({ ok: false, problems: [{ code: "cell.required" }] });
  });

  it("does not count what stands in a field that is not shown, and names it", () => {
    expect(check({ kind: "展览", patients: 40 })).toMatchObject({
      ok: true,
      values: { patients: null },
      hints: [
        { code: "cell.notShown", values: { label: "就诊人数", value: "40", when: "类型 = 义诊、讲座" } },
      ],
    });
  });
});
