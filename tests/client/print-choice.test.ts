// What is chosen in 导出和打印: another kind of print keeps what belongs to it.
import { describe, expect, it } from "@jest/globals";
import { firstChoice, inputOf, ofKind } from "../../src/client/export/choice";
import type { PrintChoices } from "../../src/core/wire/procedures";

const march = { value: "r1.2020-03", label: "2020年3月" };
const setting = { value: "r2.once", label: "建组织情况" };
const choices: PrintChoices = {
  url: "",
  asAt: "",
  title: "",
  leaders: ["张示例"],
  departments: [],
  scores: false,
  excerpts: [],
  materials: false,
  library: false,
  subtrees: [],
  forms: [
    { value: "ledger", label: "台账", periods: [march] },
    { value: "organisation", label: "建组织", periods: [setting] },
  ],
  units: [{ value: "U001", label: "例河县总工会" }],
};

describe("forms of units", () => {
  const card = {
    ...ofKind("unit", choices, firstChoice(choices)),
    formId: "organisation",
    period: setting.value,
  };

  it("may be cards, each of its own period", () => {
    expect(inputOf(card)).toMatchObject({ what: "unit", formId: "organisation", period: "r2.once" });
  });

  it("stay what was chosen where all units are put together, and back", () => {
    expect(ofKind("office", choices, card)).toMatchObject({ formId: "organisation", period: setting.value });
    expect(ofKind("unit", choices, card)).toMatchObject({ formId: "organisation", period: setting.value });
  });
});
