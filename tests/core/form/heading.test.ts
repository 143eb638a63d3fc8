// What stands above a table in a unit's workbook names form, return and period once each.
import { expect, it } from "@jest/globals";
import { tableHeading } from "../../../src/core/form";

it.each([
  ["台账", "月度台账 2020年7月", "月度台账 2020年7月"],
  ["台账", "2020年7月", "台账 2020年7月"],
  ["周情况", "信息周报 2020年第12周", "周情况 信息周报 2020年第12周"],
  ["典型推荐表", "典型推荐", "典型推荐表 全期"],
  ["推荐表", "典型推荐", "推荐表 典型推荐"],
  ["Ledger", "Monthly report July 2020", "Ledger Monthly report July 2020"],
])("%s of %s is headed %s", (name, label, heading) => {
  const span = /(\d{4}年.*|July 2020)$/.exec(label)?.[0] ?? "全期";
  expect(tableHeading({ name }, { label, span })).toBe(heading);
});
