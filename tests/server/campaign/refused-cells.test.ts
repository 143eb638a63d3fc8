// What a cell of a unit's workbook refuses: the words beside it name what it would have taken.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { type Clerk, clerkOf } from "../../clerk";
import { MONTHLY, type Rig, rig, THREE_UNITS } from "../../rig";

let office: Rig;
let east: Clerk;
beforeAll(async () => {
  office = rig();
  await office.call("campaign.create", {
    template: "qinhuangdao-2020",
    title: "职工诵读活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-06",
    end: "2020-10-31",
    period: MONTHLY,
  });
  await office.call("units.import", { text: THREE_UNITS });
  await office.job("distribute");
  east = clerkOf(office, "例东区总工会");
});

describe("a cell of a unit's workbook", () => {
  it("names the bounds of a rank that it refuses", async () => {
    await expect(east.enterIn("典型推荐记录", { rank: 9 })).rejects.toThrow("请填 1–3 的整数");
  });

  it("names the choices of a list that it refuses other words for", async () => {
    await expect(east.enter({ kind: "足球比赛" })).rejects.toThrow(/请在列表里选：专家辅导讲座、集中学习、/);
  });

  it("says of a number without an upper bound from where on it lies", async () => {
    await expect(east.enter({ people: -5 })).rejects.toThrow("请只填整数，不小于 0");
  });

  it.each([
    ["half a person", 1.5],
    ["a day, which would count as tens of thousands", "2020-03-07"],
  ])("takes no %s where people are counted, in the last row as in the first", async (_, people) => {
    await expect(east.enter({ people })).rejects.toThrow("不写 ３６、3万、1.5 或日期");
    await east.enter({ people: 36 });
    await expect(east.enter({ people })).rejects.toThrow("请只填整数");
  });

  it("says how a number is written that it did not know for one", async () => {
    await expect(east.enter({ people: "3万" })).rejects.toThrow("写 36、30000，不写 ３６、3万");
  });
});
