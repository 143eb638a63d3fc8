// A clerk invents no codes: a field, a rule, an indicator and a phase that only have a name work.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, openedActivityForm, type Rig, rig } from "../../rig";
import { type ByHand, byHand } from "../by-hand";

let office: Rig;
let staff: ByHand;
beforeAll(async () => {
  office = rig();
  staff = byHand(office);
  await createCampaign(office);
  await office.call("units.import", { text: "单位名称\t单位类型\n例东区总工会\t县（区）总工会" });
  const form = office.rows("字段定义")[0]!.form!;
  await staff.typeRow("字段定义", { form, label: "志愿者人数", kind: "整数" });
  await staff.typeRow("字段定义", { form, label: "讲师人数", kind: "整数" });
  await staff.typeRow("校验规则", {
    form,
    left: "讲师人数",
    comparison: "≤",
    right: "志愿者人数",
    grade: "A",
    message: "讲师不会比志愿者多",
  });
  await staff.typeRow("指标与配额", {
    indicator: "志愿者",
    unitWord: "人",
    nature: "流量",
    origin: "活动求和",
    field: "志愿者人数",
    unitType: "县（区）总工会",
    min: 10,
  });
  await staff.typeRow("阶段与节点", { kind: "节点", name: "中期检查", end: "2020-06-30" });
  // The record gets its columns for the new fields.
  await office.call("check.repair", {});
});

const keyOf = (label: string) => office.rows("字段定义").find((row) => row.label === label)!.field!;
const enter = (lecturers: string) =>
  openedActivityForm(office).then(({ form }) =>
    office.call("activity.save", {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: form.units[0]!.unitId,
      values: {
        date: "2020-03-10",
        task: "1 开办“大学习”课堂",
        theme: "领学一小时",
        people: "20",
        [keyOf("志愿者人数")]: "4",
        [keyOf("讲师人数")]: lecturers,
      },
      explanation: "",
    }),
  );

describe("a field with only a label", () => {
  it("has a code of the program's before the form shows it, and keeps it when it is called otherwise", async () => {
    const { form } = await openedActivityForm(office);
    const key = keyOf("志愿者人数");
    expect(key).toMatch(/^x\w{10}$/);
    expect(JSON.stringify(form)).toContain(key);
    await staff.retype("字段定义", ["label", "志愿者人数"], "label", "志愿者数");
    await openedActivityForm(office);
    expect(keyOf("志愿者数")).toBe(key);
    await staff.retype("字段定义", ["label", "志愿者数"], "label", "志愿者人数");
  });

  it("is meant by rules and indicators that name it by its label", async () => {
    await expect(enter("5")).rejects.toThrow("讲师不会比志愿者多");
    await enter("3");
  });

  it("that was copied within its form becomes a field of its own", async () => {
    await staff.copyRow("字段定义", ["label", "讲师人数"], { label: "义工人数" });
    await office.call("check.repair", {});
    expect(keyOf("义工人数")).not.toBe(keyOf("讲师人数"));
    expect(keyOf("义工人数")).toMatch(/^x\w{10}$/);
  });

  it("leaves nothing for 检查 to ask but what a clerk knows", async () => {
    const { findings } = await office.call("check.repair", {});
    expect(JSON.stringify(findings)).not.toContain("编码");
  });
});
