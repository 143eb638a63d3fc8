// 另存为模板 and back, in another workbook and another year.
import { describe, expect, it } from "@jest/globals";
import { createCampaign, rig } from "../../rig";
import { byHand } from "../by-hand";

const OFFICE = {
  title: "职工诵读活动",
  documentNumber: "例工办〔2021〕1号",
  issuer: "例海市总工会",
  reportMail: "",
  reportPhone: "",
};

async function saved() {
  const office = rig();
  await createCampaign(office);
  await byHand(office).retype(
    "任务清单",
    ["title", office.rows("任务清单")[0]!.title!],
    "detail",
    "每月两次",
  );
  return { office, ...(await office.call("template.save", {})) };
}

describe("a campaign saved as a template", () => {
  it("is set up again in another workbook, tab by tab the same", async () => {
    const { office, name, file } = await saved();
    expect(name).toBe("职工诵读活动");
    const other = rig();
    const { template } = await other.call("template.read", { file });
    expect(template).toMatchObject({ title: "职工诵读活动", start: "2020-03-06", end: "2020-10-31" });
    const { start, end, period } = template;
    await other.call("campaign.create", { ...OFFICE, template: file, start, end, period });
    for (const tab of [
      "任务清单",
      "报送事项",
      "表单",
      "字段定义",
      "指标与配额",
      "校验规则",
      "提醒规则",
      "阶段与节点",
      "单位类型",
    ])
      expect([tab, other.rows(tab)]).toEqual([tab, office.rows(tab)]);
    expect(other.rows("任务清单")[0]!.detail).toBe("每月两次");
  });

  it("moves with the year that is chosen, and has the new number", async () => {
    const { file } = await saved();
    const other = rig({ now: "2021-02-01T09:00:00+08:00" });
    const { template } = await other.call("template.read", { file });
    expect(template).toMatchObject({ start: "2021-03-06", end: "2021-10-31" });
    const { start, end, period } = template;
    await other.call("campaign.create", { ...OFFICE, template: file, start, end, period });
    expect(
      other
        .rows("任务清单")
        .map(({ deadline }) => deadline)
        .filter((day) => day?.startsWith("2020")),
    ).toEqual([]);
    expect(other.rows("活动设置").find(({ key }) => key === "documentNumber")!.value).toBe(
      "例工办〔2021〕1号",
    );
  });

  it("tells its other returns without a number of periods, which the days chosen for the new year decide, and takes 免报日期 along as typed", async () => {
    const { office } = await saved();
    const staff = byHand(office);
    await staff.typeRow("表单", { name: "周情况", kind: "卡片", inUse: "是" });
    await staff.typeRow("字段定义", {
      form: "周情况",
      label: "宣讲",
      kind: "整数",
      origin: "手工填写",
      inUse: "是",
    });
    await staff.typeRow("报送事项", {
      ...{ name: "信息周报", forms: "周情况", kind: "周", dueDay: 5, start: "2020-03-16", end: "2020-04-12" },
      ...{ exempt: "2020-4-6、2020年4月7日", inUse: "是" },
    });
    const { file } = await office.call("template.save", {});
    const other = rig({ now: "2021-02-01T09:00:00+08:00" });
    const { template } = await other.call("template.read", { file });
    expect(template.others).toEqual(["信息周报：周"]);
    const { start, end, period } = template;
    await other.call("campaign.create", { ...OFFICE, template: file, start, end, period });
    expect(other.rows("报送事项").find(({ name }) => name === "信息周报")).toMatchObject({
      start: "2021-03-16",
      end: "2021-04-12",
      exempt: "2021-04-06、2021-04-07",
    });
  });

  it("is refused in words when the file is another", async () => {
    await expect(rig().call("template.read", { file: '{"a":1}' })).rejects.toThrow("不是本系统另存的模板");
  });
});
