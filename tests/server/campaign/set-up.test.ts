// 新建活动, 单位名录, 分发填报表: from an empty workbook to one linked workbook per unit.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, OWNER, type Rig, rig, STAFF } from "../../rig";

const UNITS = [
  "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱",
  "例东区总工会\t县（区）总工会\t网络表格\t王示例\twang@units.example",
  "例明玻璃有限公司工会\t直属基层工会\t网络表格\t冯模拟\tfeng@units.example",
].join("\n");

it("a campaign without a name is refused, and nothing is laid out", async () => {
  const office = rig();
  const creating = createCampaign(office, undefined, " ");
  await expect(creating).rejects.toThrow("活动没有名称");
  expect(office.host.view(office.host.spreadsheetId, OWNER).sheets).toHaveLength(1);
});

describe("a new campaign", () => {
  let office: Rig;
  beforeAll(async () => {
    office = rig();
    await createCampaign(office);
  });

  it("lays out every tab, in the order of work, and leaves no empty one behind", () => {
    const names = office.host.view(office.host.spreadsheetId, OWNER).sheets.map(({ name }) => name);
    expect(names).toEqual([
      "使用说明",
      "汇总",
      "报送情况",
      "任务清单",
      "单位名录",
      "活动汇总",
      "台账汇总",
      "报表记录",
      "代填活动",
      "签收和答复",
      "活动设置",
      "单位类型",
      "报送事项",
      "阶段与节点",
      "指标与配额",
      "材料要求",
      "表单",
      "字段定义",
      "选项",
      "校验规则",
      "提醒规则",
      "群机器人",
      "汇总内容",
      "考核办法",
      "评选环节",
      "通报内容",
      "领导小组",
      "节假日",
      "例外",
      "评选记录",
      "提醒日志",
      "通报记录",
      "操作日志",
      "起草中的公文",
      "定义版本",
      "记录事件",
      "记录位置",
    ]);
  });

  it("says on 汇总 when there will be something to see", () => {
    expect(office.text(office.host.spreadsheetId, "汇总", 1, 1)).toBe("职工诵读活动");
    expect(office.text(office.host.spreadsheetId, "汇总", 2, 1)).toContain("还没有汇总");
  });

  it("writes the tasks of the notice with their deadlines as written and as dates", () => {
    const task = office.rows("任务清单").find(({ title }) => title === "出成果");
    expect(task).toMatchObject({ deadlineText: "6月底以前", deadline: "2020-06-30" });
  });

  it("leaves the deadline empty where the notice says 适时", () => {
    expect(office.rows("任务清单").find(({ title }) => title === "强宣传")).toMatchObject({
      deadlineText: "适时",
      deadline: "",
    });
  });

  it("names the workbook after the campaign and sets its zone", () => {
    const { name, timeZone, locale } = office.host.view(office.host.spreadsheetId, OWNER);
    expect({ name, timeZone, locale }).toEqual({
      name: "职工诵读活动",
      timeZone: "Asia/Shanghai",
      locale: "zh_CN",
    });
  });

  it("is refused in a workbook that already holds one, and nothing is changed", async () => {
    await expect(createCampaign(office)).rejects.toThrow("本工作簿已有活动“职工诵读活动”");
  });
});

describe("the directory of units", () => {
  it("names duplicates and unknown types row by row and takes the rest", async () => {
    const office = rig();
    await createCampaign(office);
    const text = `${UNITS}\n例东区总工会\t县（区）总工会\t网络表格\t重复\tchong@units.example\n例北乡工会\t乡镇工会\t网络表格\t赵假设\tzhao@units.example`;
    const { rows } = await office.call("units.preview", { text });
    expect(rows.map(({ effect }) => effect)).toEqual(["new", "new", "refused", "refused"]);
    expect(rows[2]!.problems[0]!.text).toContain("例东区总工会");
    expect(rows[3]!.problems[0]!.text).toContain("乡镇工会");
    expect(await office.call("units.import", { text })).toEqual({ added: 2, changed: 0, refused: 2 });
    expect(office.rows("单位名录").map(({ name }) => name)).toEqual(["例东区总工会", "例明玻璃有限公司工会"]);
  });
});

describe("distribution", () => {
  let office: Rig;
  beforeAll(async () => {
    office = rig();
    await createCampaign(office);
    await office.call("units.import", { text: UNITS });
    await office.job("distribute");
  });

  it("makes one workbook per unit, shared with its contact, and notes the link", () => {
    const rows = office.rows("单位名录");
    expect(rows.map(({ workbookState }) => workbookState)).toEqual(["已分发", "已分发"]);
    const file = office.host.files().find(({ id }) => id === rows[0]!.workbookId)!;
    expect(file.editors).toContain("wang@units.example");
    expect(file.editors).not.toContain("feng@units.example");
  });

  it("makes nothing twice when it is run again", async () => {
    const before = office.host.files().length;
    await office.job("distribute");
    expect(office.host.files()).toHaveLength(before);
  });

  it("uses at most twelve service calls for a unit's workbook, staff included, four to tell how far it is, 22 for its mail", async () => {
    const [few, more] = [await callsFor(2), await callsFor(6)];
    expect((more - few) / 4).toBeLessThanOrEqual(12 + 4 + 22);
  });

  it("protects 首页 but for the boxes, and leaves the activity rows free", () => {
    const id = office.rows("单位名录")[0]!.workbookId!;
    const view = office.host.view(id, "wang@units.example");
    const home = view.sheets.find(({ name }) => name === "首页")!;
    const activities = view.sheets.find(({ name }) => name === "活动记录")!;
    const isLocked = (sheet: typeof home, row: number, column: number) =>
      sheet.locked.some(
        (range) =>
          row >= range.row &&
          row < range.row + range.rows &&
          column >= range.column &&
          column < range.column + range.columns,
      );
    expect(isLocked(home, 8, 4)).toBe(true);
    expect(isLocked(home, 8, 5)).toBe(false);
    expect(isLocked(activities, 2, 1)).toBe(true);
    expect(isLocked(activities, 3, 1)).toBe(false);
  });

  it("asks the owner's account when somebody else presses it", async () => {
    const other = rig();
    await createCampaign(other);
    await other.call("units.import", { text: UNITS });
    other.host.share(other.host.spreadsheetId, STAFF, "writer");
    const progress = await other.call("job.step", { job: "distribute", restart: true }, STAFF);
    expect(progress.queued).toBe(true);
    expect(progress.summary).toContain(OWNER);
  });

  it("names an address that cannot be shared with", async () => {
    const other = rig();
    await createCampaign(other);
    await other.call("units.import", {
      text: `${UNITS.split("\n")[0]}\n例湾新区总工会\t北戴河新区总工会\t网络表格\t孙样例\tsun@163.com`,
    });
    const progress = await other.job("distribute");
    expect(progress.problems.map(({ text }) => text).join()).toContain("不能与 sun@163.com 共享");
    expect(other.rows("单位名录")[0]!.workbookState).toBe("未能共享");
  });
});

describe("a campaign whose settings tab was deleted", () => {
  it("is not overwritten by a new one", async () => {
    const office = rig();
    await createCampaign(office);
    await office.call("units.import", { text: UNITS });
    const sheetId = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "活动设置")!.id;
    await office.host.edit(office.host.spreadsheetId, OWNER, { kind: "deleteSheet", sheetId });
    await expect(createCampaign(office)).rejects.toThrow("找不到工作表“活动设置”");
    expect(office.rows("单位名录")).toHaveLength(2);
  });
});

/** Service calls of handing out to a number of units of one type, with one colleague in the office. */
async function callsFor(units: number): Promise<number> {
  const office = rig();
  await createCampaign(office);
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  const rows = Array.from(
    { length: units },
    (_, index) => `例${index + 1}村工会\t直属基层工会\t网络表格\t王示例\tw${index}@units.example`,
  );
  await office.call("units.import", { text: [UNITS.split("\n")[0], ...rows].join("\n") });
  const { finished } = await office.call("job.step", { job: "distribute", restart: true });
  expect(finished).toBe(true);
  return office.last().meter.totalCalls;
}
