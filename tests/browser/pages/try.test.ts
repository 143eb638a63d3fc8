import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { PageStart } from "../../../src/core/wire/procedures";
import { formFieldOf } from "../../field-of";
import { PageRig } from "./page-rig";
import { register, richFields, tasks } from "./sample-form";

const row = (label: string) => ({ rowId: "", label, unitTypes: [] });
const FORMS = [
  { ...register, rows: [row("活动")] },
  {
    formId: "five",
    name: "五有情况",
    rows: [row("五有情况")],
    fields: [
      formFieldOf("place", "yesNo", { label: "有场所", required: true }),
      formFieldOf("plan", "yesNo", { label: "有计划" }),
    ],
  },
];

const start: PageStart<"try"> = {
  page: "try",
  language: "zh",
  data: {
    unitTypes: [
      { name: "县区", formIds: ["activity", "five"] },
      { name: "机关处室", formIds: [] },
    ],
    forms: FORMS,
    tasks,
    today: "2020-03-20",
    campaignStart: "2020-03-01",
    campaignEnd: "2020-12-31",
  },
};

describe("the dialog 试填", () => {
  const rig = new PageRig();
  const size = { width: 720, height: 620 };
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());

  it("shows any form as a type's units see it and says what they would be told", async () => {
    const missing = { code: "cell.required", field: "place", text: "“有场所”没有填", grade: "A" as const };
    const opened = await rig.open(
      start,
      { "form.try": () => ({ problems: [missing], computed: [{ row: "", label: "稿件数", value: "0" }] }) },
      size,
    );
    const { page } = opened;
    await page.getByLabel("表单").selectOption("五有情况");
    await page.getByLabel("有计划").selectOption("是");
    expect(await page.locator("fieldset .field", { hasText: "有场所" }).textContent()).toContain("必填");
    expect(await page.locator("fieldset .field", { hasText: "有计划" }).textContent()).not.toContain("必填");
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "检查所填内容" }).click();
    await page.getByText("自动得出：稿件数 0").waitFor();
    expect(await page.getByText("“有场所”没有填").count()).toBeGreaterThan(0);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    expect(opened.inputs("form.try")).toEqual([
      { unitType: "县区", formId: "five", rows: [{ formId: "five", rowId: "", values: { plan: "是" } }] },
    ]);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("asks for a field with 显示条件 only where that holds, as the form itself does", async () => {
    const care = { formId: "care", name: "义诊登记", rows: [row("义诊登记")], fields: richFields };
    const data = { ...start.data, unitTypes: [{ name: "县区", formIds: ["care"] }], forms: [care] };
    const opened = await rig.open(
      { ...start, data },
      { "form.try": () => ({ problems: [], computed: [] }) },
      size,
    );
    const { page } = opened;
    await page.getByLabel("类型", { exact: true }).selectOption("义诊");
    await page.getByLabel("就诊人数").fill("40");
    await page.getByLabel("类型", { exact: true }).selectOption("讲座");
    expect(await page.getByLabel("就诊人数").count()).toBe(0);
    await page.getByRole("button", { name: "检查所填内容" }).click();
    expect(opened.inputs("form.try")).toMatchObject([{ rows: [{ values: { kind: "讲座" } }] }]);
    expect(JSON.stringify(opened.inputs("form.try"))).not.toContain("patients");
    await opened.close();
  });

  it("says why a type has nothing to fill in", async () => {
    const opened = await rig.open(start, {}, size);
    await opened.page.getByLabel("单位类型").selectOption("机关处室");
    await opened.page.getByText("这类单位没有要填的表单").waitFor();
    await opened.close();
  });
});
