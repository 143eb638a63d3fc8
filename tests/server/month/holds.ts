// What must hold of an office's month, whatever the quotas made wait.

import { expect } from "@jest/globals";
import { addresses } from "../../../src/core/mail";
import { outcomeMails } from "../../rig";
import { localDay, MARCH, type Manner, type Month, returnedOf } from "./month";

const SENT: readonly Manner[] = ["early", "mistaken", "evening", "midnight", "chased"];

const reportsOf = ({ office }: Month) => office.standing("报表记录");

/** Each report stands in the record once, and every 首页 says what the record says. */
export function expectOneTruth(month: Month): void {
  const { names, of, office } = month;
  const reports = reportsOf(month);
  expect(reports.map(({ unit, period }) => `${unit} ${period}`).sort()).toEqual(
    of(...SENT)
      .map((unit) => `${unit} ${MARCH}`)
      .sort(),
  );
  for (const { unit, revision, state } of reports)
    expect([unit, revision, state]).toEqual([unit, unit === returnedOf(of) ? "2" : "1", "已接收"]);
  const states = names.map((unit) => [unit, office.home(unit).state]);
  expect(states).toEqual(names.map((unit) => [unit, of("silent").includes(unit) ? "未报" : "已接收"]));
  const status = office.rows("报送情况").map(({ unit, actual }) => [unit, actual]);
  expect(status).toEqual(
    expect.arrayContaining(names.map((unit) => [unit, of("silent").includes(unit) ? "0" : "1"])),
  );
}

/** Whoever ticked by the due day is in time, and no page and no tick names a unit. */
export function expectBlameless(month: Month): void {
  const late = reportsOf(month).filter(({ onTime }) => onTime !== "是");
  expect(late.map(({ unit }) => unit).sort()).toEqual(month.of("chased").sort());
  const said = month.days.flatMap((day) => day.said);
  expect(said.filter((words) => /例\d+单位工会/.test(words))).toEqual([]);
}

/** No mail comes twice, none to whoever has sent or cannot open the workbook yet, and none is left waiting. */
export function expectMailsOnce(month: Month): void {
  const { office } = month;
  const mails = office.host.mails();
  const keys = mails.map(({ to, subject, at }) => [to.join(), subject, localDay(at)].join(" "));
  expect(new Set(keys).size).toBe(keys.length);
  const log = office.rows("提醒日志");
  expect(new Set(log.map(({ sendId }) => sendId)).size).toBe(log.length);
  expect(log.filter(({ state }) => !["已发送", "已取消"].includes(state!))).toEqual([]);
  for (const { name, contactMail } of office.rows("单位名录")) {
    const own = mails.filter(({ to }) => to.join() === addresses(contactMail!).join());
    if (month.of("chased", "silent").includes(name!)) expect([name, own.length > 1]).toEqual([name, true]);
    const report = reportsOf(month).find(({ unit }) => unit === name);
    const outcomes = outcomeMails(office.host);
    const asked = own.filter(({ id }) => !outcomes.some((mail) => mail.id === id));
    const march = asked.filter(({ subject }) => subject.includes("2020年3月"));
    const after = march
      .filter(({ body }) => !body.includes("已退回"))
      .filter(({ at }) => report && localMinute(at) > report.submittedAt!);
    expect([name, after]).toEqual([name, []]);
  }
}

const localMinute = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

/** Trigger time, executions and requests stay within what an account of a person has. */
export function expectWithinLimits({ days }: Month): void {
  for (const { day, triggerMinutes, longest, refusals } of days) {
    // Google gives 90 minutes and ends an execution after six; a day's first share beyond the quota is refused, once.
    expect([day, triggerMinutes < 90, longest < 300]).toEqual([day, true, true]);
    expect([day, Object.keys(refusals), (refusals[403] ?? 0) <= 1]).toEqual([
      day,
      refusals[403] ? ["403"] : [],
      true,
    ]);
  }
}
