// Who hosted a joint event with whom, as units of the directory: typed by the unit, checked by their names, kept in the record.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { createCampaign, type Rig, rig, THREE_UNITS } from "../../rig";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const [SCHOOL, GLASS] = ["市例教育系统工会", "例明玻璃有限公司工会"];
const EVENT = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "联合诵读", people: 40 };

let office: Rig;
beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  await office.call("units.import", { text: THREE_UNITS });
  const staff = byHand(office);
  const field = { form: "活动", inUse: "是", order: 90 };
  await staff.typeRow("字段定义", { ...field, field: "host", label: "主办单位", kind: "单位" });
  await staff.typeRow("字段定义", {
    ...field,
    field: "coHosts",
    label: "协办单位",
    kind: "多个单位",
    order: 91,
  });
  await office.call("check.repair", {});
  await office.job("distribute");
});

describe("a joint event", () => {
  it("names its host and co-hosts as the directory does; whoever is not in it is told with the cell", async () => {
    const east = clerkOf(office, EAST);
    await east.pasteRows({ ...EVENT, host: EAST, coHosts: `${SCHOOL}、外县总工会` });
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(east.home("r1.2020-03").problems).toMatch(
      /“活动记录” \w+3 格.*“协办单位”中的“外县总工会”不在可选范围内/,
    );
    await east.paste(3, "coHosts", `${SCHOOL}, ${GLASS}`);
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.rows("活动汇总")).toMatchObject([{ host: EAST, coHosts: `${SCHOOL}、${GLASS}` }]);
  });

  it("is typed by the office with the same names", async () => {
    const { unitId } = office.rows("单位名录").find(({ name }) => name === GLASS)!;
    const save = (coHosts: string) =>
      office.call("activity.save", {
        formId: "activity",
        entryId: null,
        revision: 0,
        unitId: unitId!,
        values: { ...EVENT, people: "12", host: GLASS, coHosts },
        explanation: "",
      });
    await expect(save("外县总工会")).rejects.toThrow("外县总工会");
    const { card } = await save(`${EAST}、${SCHOOL}`);
    expect(card.values).toMatchObject({ host: GLASS, coHosts: `${EAST}、${SCHOOL}` });
  });
});
