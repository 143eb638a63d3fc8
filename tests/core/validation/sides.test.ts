import { describe, expect, it } from "@jest/globals";
import { explainable } from "../../../src/core/form";
import type { FieldValues, Form, Rule } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { checkRules } from "../../../src/core/validation";
import { fieldOf } from "../../field-of";
import { asRows, tabsOf } from "../campaign";

const form = (formId: string, name: string, kind: Form["kind"], fields: Form["fields"]): Form => ({
  formId,
  name,
  kind,
  rows: [],
  note: "",
  fields,
});
const visits = form("visits", "走访", "register", [
  fieldOf("kind", "choice", { label: "类型", options: ["义诊", "慰问"] }),
  fieldOf("patients", "integer", { label: "就诊人数" }),
]);
const ledger = form("sums", "季度统计", "table", [fieldOf("doctors", "integer", { label: "医生人数" })]);
const forms = [visits, ledger];

const rule = (over: Partial<Rule>): Rule => ({
  ruleId: "v1",
  formId: "sums",
  left: "doctors",
  comparison: "le",
  right: "走访.就诊人数",
  grade: "A",
  message: "医生不应多于病人",
  when: null,
  inUse: true,
  ...over,
});
const codes = (
  over: Partial<Rule>,
  values: FieldValues,
  more: Partial<Parameters<typeof checkRules>[1]> = {},
) => {
  const { fields, formId } = over.formId === "visits" ? visits : ledger;
  const subject = { formId, values, previous: {}, fields, forms, language: "zh" as const, ...more };
  return checkRules([rule(over)], subject).map(({ values: said }) => said.right);
};
const report = [
  { formId: "visits", values: { patients: 3 } },
  { formId: "visits", values: { patients: 4 } },
];

describe("a side of a rule", () => {
  it("may be the sum of another form's field, by names as people read them", () => {
    expect(codes({}, { doctors: 8 }, { report })).toEqual(["走访各条就诊人数合计"]);
    expect(codes({ right: "visits.patients" }, { doctors: 7 }, { report })).toEqual([]);
  });

  it("may be a register alone: how many rows it has", () => {
    expect(codes({ right: "走访" }, { doctors: 3 }, { report })).toEqual(["走访"]);
    expect(codes({ right: "走访" }, { doctors: 2 }, { report })).toEqual([]);
  });

  it("may be the period before", () => {
    expect(codes({ right: "previous.医生人数" }, { doctors: 8 }, { previous: { doctors: 5 } })).toEqual([
      "上期医生人数",
    ]);
  });

  it("breaks nothing where the other rows are not known yet", () => {
    expect(codes({}, { doctors: 8 })).toEqual([]);
  });
});

describe("a rule with a condition", () => {
  const asked = {
    formId: "visits",
    left: "patients",
    comparison: "gt",
    right: "0",
    when: { field: "kind", values: ["义诊"] },
  } as const;

  it("judges only the rows that meet it", () => {
    expect(codes(asked, { kind: "慰问", patients: 0 })).toEqual([]);
    expect(codes(asked, { kind: "义诊", patients: 0 })).toEqual(["0"]);
  });

  it("is read from the tab, its field by the label", () => {
    const tabs = tabsOf("qinhuangdao-2020");
    const row = { ruleId: "v9", form: "活动", left: "people", comparison: "≥", right: "1", grade: "B" };
    const rules = [...tabs.rules!, ...asRows([{ ...row, when: "活动类型 = 诵读活动", message: "要有人" }])];
    const { definition, problems } = definitionFromRows({ ...tabs, rules });
    expect(problems).toEqual([]);
    expect(definition.rules.find(({ ruleId }) => ruleId === "v9")?.when).toEqual({
      field: "kind",
      values: ["诵读活动"],
    });
    expect(definition.forms[0]!.fields.map(({ field }) => field)).toContain("explanation");
  });
});

it("a rule that may be explained gives its register or card a field for it; a table has its reason already", () => {
  const [register, table] = explainable(
    forms,
    [rule({ grade: "B" }), rule({ formId: "visits", grade: "B" })],
    "zh",
  );
  expect(register!.fields.map(({ label }) => label)).toEqual(["类型", "就诊人数", "说明"]);
  expect(table).toBe(ledger);
  expect(explainable(forms, [rule({ formId: "visits", grade: "A" })], "zh")).toEqual(forms);
});
