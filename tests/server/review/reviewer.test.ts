// Who reviews a return: named in 报送事项 by account, acted on in 审核, checked by 检查.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { distributed, OWNER, type Rig, STAFF } from "../../rig";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const SCHOOL = "市例教育系统工会";

let office: Rig;
beforeAll(async () => {
  office = await distributed();
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  const staff = byHand(office);
  await staff.typeRow("表单", { name: "推荐表", kind: "卡片", inUse: "是" });
  await staff.typeRow("字段定义", {
    form: "推荐表",
    field: "cases",
    label: "典型",
    kind: "整数",
    inUse: "是",
  });
  await staff.retype("报送事项", ["name", "月度台账"], "forms", "活动、台账");
  await staff.typeRow("报送事项", {
    name: "典型推荐",
    forms: "推荐表",
    kind: "一次性",
    dueOn: "2020-03-31",
    reviewer: STAFF,
    inUse: "是",
  });
  await office.call("check.repair", {});
  await office.job("push");
  const once = `${office.rows("报送事项").find(({ name }) => name === "典型推荐")!.returnId}.once`;
  await clerkOf(office, EAST).tick("r1.2020-03", "zero");
  await clerkOf(office, EAST).tick(once, "zero");
  await clerkOf(office, SCHOOL).tick(once, "zero");
  await office.job("collect");
});

const queue = async (user: string) => {
  const { items } = await office.call("review.queue", {}, user);
  return items.map(({ unit, periodLabel, reviewers, mine }) => [unit, periodLabel, reviewers.join(), mine]);
};

describe("a return whose reviewer is named", () => {
  it("is its reviewer's in 审核; with everybody else it stands last and says whose it is", async () => {
    expect((await queue(STAFF)).map(([, , , mine]) => mine)).toEqual([true, true, true]);
    expect(await queue(OWNER)).toEqual([
      [EAST, "月度台账 2020年3月", "", true],
      [EAST, "典型推荐", STAFF, false],
      [SCHOOL, "典型推荐", STAFF, false],
    ]);
  });

  it("is found by 检查 where nobody of the office has the account, or where it is none", async () => {
    const staff = byHand(office);
    const said = async () =>
      (await office.call("check.repair", {})).findings.map(({ text, cell }) => `${cell} ${text}`).join("\n");
    expect(await said()).not.toContain("审核人");
    await staff.retype(
      "报送事项",
      ["name", "典型推荐"],
      "reviewer",
      `${STAFF}、ma.yangli@qhd-office.example`,
    );
    expect(await said()).toMatch(/^\w+4 .*审核人“ma\.yangli@qhd-office\.example”不能编辑总表/m);
    await staff.retype("报送事项", ["name", "典型推荐"], "reviewer", "宣教部");
    expect(await said()).toMatch(/^\w+4 .*审核人“宣教部”不是邮箱/m);
    await staff.retype("报送事项", ["name", "典型推荐"], "reviewer", "");
    expect(await said()).not.toContain("审核人");
    expect((await queue(OWNER)).every(([, , , mine]) => mine)).toBe(true);
  });
});
