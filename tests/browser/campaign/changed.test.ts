// The definition is changed by hand while the sample campaign runs: typed into the grid, found by 检查, pushed, used by a unit.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { tables } from "../../../src/core/tables";
import { settingKeys } from "../../../src/core/text/settings";
import { closeDialog, everything, storyTeller } from "./story";

const CAMPAIGN = "开办“大学习”课堂";
const UNIT = { name: "例东区总工会", mail: "lidong@units.example" };

/** Letter of a column of a definition tab. */
const column = (tab: "returns" | "fields" | "settings", key: string) =>
  String.fromCharCode(65 + tables[tab].columns.findIndex((item) => item.key === key));

/** A new compulsory column of 活动记录, as it is pasted below the other fields. */
const GUESTS: Readonly<Record<string, string>> = {
  form: "活动",
  field: "guests",
  label: "嘉宾人数",
  kind: "整数",
  required: "是",
  order: "45",
  inUse: "是",
};

/** A task that joins the ledger. */
const CLOUD_READING: Readonly<Record<string, string>> = { number: "16", title: "云上诵读", inLedger: "是" };

describe("a definition that is changed while the campaign runs", () => {
  let bench: BrowserBench;
  let office: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "scripts/sample.mjs" });
    office = await bench.visit();
    await office.openFile(CAMPAIGN);
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => office?.screenshot("failed-changed"));

  step("is typed into the tabs: a due day, a field, a task, and two months more", async () => {
    await office.selectTab("报送事项");
    await office.typeInCell(`${column("returns", "dueDay")}3`, "20");
    await office.selectTab("字段定义");
    const cells = tables.fields.columns.map(({ key }) => GUESTS[key] ?? "");
    await office.paste("A150", cells.join("\t"));
    await office.seesCell(`${column("fields", "label")}150`, "嘉宾人数");
    await office.selectTab("任务清单");
    const task = tables.tasks.columns.map(({ key }) => CLOUD_READING[key] ?? "");
    await office.paste("A150", task.join("\t"));
    await office.selectTab("活动设置");
    const end = 3 + settingKeys.indexOf("end");
    await office.typeInCell(`${column("settings", "value")}${end}`, "2020-12-31");
  });

  step("changes no light before it is pushed, and 检查 says that it waits", async () => {
    await office.selectTab("报送情况");
    const before = await everything(office, "T", 14);
    await office.clickMenu("台账", "汇总");
    await office.dialogFrame().locator("footer .primary", { hasText: "关闭" }).waitFor({ timeout: 60_000 });
    await closeDialog(office);
    expect(await everything(office, "T", 14)).toBe(before);
    await office.clickMenu("台账", "检查与修复");
    await office.dialogFrame().getByText("定义有改动还没有推送").waitFor();
    await office.screenshot("changed-01-check");
    await closeDialog(office);
  });

  step("is shown by 推送变更, with the period from which on it binds", async () => {
    await office.clickMenu("台账", "推送变更");
    const page = office.dialogFrame();
    await page.getByText("新增字段“嘉宾人数（活动）”").waitFor();
    await page.getByText("截止日 25 → 20").waitFor();
    await page.getByText("新增任务“云上诵读”").waitFor();
    await page.getByText("新增 2 个报告期：").waitFor();
    expect(await page.getByLabel("从下一期起（月度台账 2020年7月起）").isChecked()).toBe(true);
    await office.screenshot("changed-02-push");
    await page.getByRole("button", { name: "开始" }).click();
  });

  step("is stopped, and gone on with from the window when it is opened again", async () => {
    const page = office.dialogFrame();
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText(/正在停下|已停/).waitFor({ timeout: 4_000 });
    // Before the first workbook or after some, as quick as the hand was: tests of the server stop at each request.
    await page.getByText(/已停在 \d+ \/ 11|已停下/).waitFor({ timeout: 30_000 });
    await closeDialog(office);
    await office.clickMenu("台账", "推送变更");
    const again = office.dialogFrame();
    await again.getByText("新增字段“嘉宾人数（活动）”").waitFor();
    await office.screenshot("changed-03-stopped");
    await again.getByRole("button", { name: /^(继续推送|开始)$/ }).click();
    await again.getByText(/11 份填报表中 11 份已更新/).waitFor({ timeout: 60_000 });
    await office.screenshot("changed-03-pushed");
    await closeDialog(office);
  });

  step(
    "is found by a unit in its workbook: the new column is there, what was accepted is as it was",
    async () => {
      const clerk = await bench.visit({ as: UNIT.mail });
      await clerk.openFile(UNIT.name);
      const home = await everything(clerk, "J", 20);
      expect(home).toContain("已接收");
      expect(home).not.toContain("逾期");
      expect(home).toContain("2020年12月");
      expect(home).toContain("新增字段“嘉宾人数（活动）”");
      await clerk.screenshot("changed-04-home");
      await clerk.selectTab("活动记录");
      expect(await everything(clerk, "L", 4)).toContain("（2020年7月起必填）");
      await clerk.screenshot("changed-04-unit");
    },
  );

  step("asks nothing of the network, and causes no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});
