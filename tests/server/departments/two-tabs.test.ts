// Two tabs of the head workbook that units and departments fill in: a push gives both their new columns.
import { beforeAll, expect, it } from "@jest/globals";
import { createCampaign, type Rig, rig } from "../../rig";
import { byHand } from "../by-hand";

const NAMES = ["例机关一工会", "例机关二工会"];

let office: Rig;
beforeAll(async () => {
  office = rig({ now: "2020-03-20T09:00:00+08:00" });
  await createCampaign(office);
  const lines = NAMES.map((name) => `${name}\t直属基层工会\t本簿单位页\t张示例\tjiguan@units.example`);
  await office.call("units.import", {
    text: ["单位名称\t单位类型\t填报方式\t联系人\t联系邮箱", ...lines].join("\n"),
  });
  await office.job("distribute");
});

it("a push gives all tabs a column for a new field", async () => {
  const field = { kind: "数值", origin: "手工填写", nature: "流量", inUse: "是", order: 900 };
  await byHand(office).typeRow("字段定义", { form: "台账", field: "funds", label: "投入经费", ...field });
  expect((await office.job("push")).problems).toEqual([]);
  for (const name of NAMES) expect(Object.keys(office.rows(`单位页 ${name}`)[0]!)).toContain("ledger.funds");
});
