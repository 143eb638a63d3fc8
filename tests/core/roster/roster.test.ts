// Four roles and a contact in every union, as the notice of Qinhuangdao asks: who has given them, who has not, and what the directory lacks.
import { describe, expect, it } from "@jest/globals";
import type { Cells } from "../../../src/core/model";
import { givenBy, newContacts, rosterForms, rosterRows, rosterTable } from "../../../src/core/roster";
import { campaignOf, send, unitsOf } from "../seeds/sent";

const definition = campaignOf("qinhuangdao-2020");
const [form] = rosterForms(definition);
const [river, hill, island] = unitsOf("县（区）总工会", "例河县总工会", "例山区总工会", "例岛区总工会").map(
  (unit) => ({
    ...unit,
    contactName: "张示例",
    contactPhone: "0335-1000001",
  }),
);
const units = [river!, hill!, island!];
const roles = {
  rowId: "",
  head: "赵示例",
  leader: "钱示例",
  department: "宣教部",
  body: "例河县总工会",
  person: "孙示例",
  phone: "0335-3650001",
};
const organised = Object.fromEntries(
  definition.forms.find(({ formId }) => formId === "organisation")!.fields.map(({ field }) => [field, "是"]),
);

function given(today: string, cards: readonly (readonly [unit: typeof river, card: Cells])[]) {
  const taken = cards.map(([unit, card]) =>
    send({
      definition,
      unit: unit!,
      periodId: "r2.once",
      on: "2020-03-20",
      tables: {
        organisation: [{ ...organised, rowId: "", schemeLink: "", note: "" }],
        responsibility: [card],
      },
    }),
  );
  const told = {
    reports: taken.flatMap(({ report }) => report ?? []),
    lines: taken.flatMap(({ ledger }) => ledger),
  };
  return givenBy(form!, definition, units, told, today);
}

describe("the list of roles", () => {
  it("is kept of the card that names the units' contact", () => {
    expect(rosterForms(definition).map(({ name }) => name)).toEqual(["责任分工"]);
    expect(rosterForms(campaignOf("pingdingshan-2020")).map(({ name }) => name)).toEqual(["组织和方案"]);
    expect(rosterForms(campaignOf("leshan-2020"))).toEqual([]);
    expect(rosterTable(form!).name.zh).toBe("责任分工名单");
  });

  it("has a line for each unit that owes them, and says who has not given them", () => {
    const rows = rosterRows(form!, given("2020-03-25", [[river, roles]]), definition);
    expect(rows.map(({ unit, state }) => [unit, state])).toEqual([
      ["例河县总工会", "✓ 已报"],
      ["例山区总工会", "● 未报"],
      ["例岛区总工会", "● 未报"],
    ]);
    expect(rows[0]).toMatchObject({
      "field.head": "赵示例",
      "field.leader": "钱示例",
      "field.person": "孙示例",
    });
  });

  it("asks nothing of a unit that was closed", () => {
    const closed = [{ ...river!, closedOn: "2020-03-10" }, hill!];
    const told = { reports: [], lines: [] };
    expect(givenBy(form!, definition, closed, told, "2020-03-25").map(({ unit }) => unit.name)).toEqual([
      "例山区总工会",
    ]);
  });
});

describe("a contact that a unit gave", () => {
  it("is proposed for the directory where that says otherwise, and only then", () => {
    const same = { ...roles, person: "张示例", phone: "0335-1000001" };
    expect(
      newContacts(
        form!,
        given("2020-03-25", [
          [river, roles],
          [hill, same],
        ]),
      ).map(({ unit, contactName, contactPhone }) => [unit.name, contactName, contactPhone]),
    ).toEqual([["例河县总工会", "孙示例", "0335-3650001"]]);
  });

  it("takes nothing from the directory that the card leaves open", () => {
    const [contact] = newContacts(form!, given("2020-03-25", [[river, { ...roles, phone: "" }]]));
    expect(contact).toMatchObject({ contactName: "孙示例", contactPhone: "", contactMail: "" });
  });
});
