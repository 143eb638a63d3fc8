// A morning on which one campaign sends the reminders of another, broken off at a call of any tick.
import { expect } from "@jest/globals";
import { reportMails } from "../../rig";
import { endedAt } from "../at-work";
import { joined, LAKE, RAIL, type SideBySide, tickAt } from "./offices";

const UNITS = [
  [LAKE, "hu@units.example"],
  [RAIL, "tie@units.example"],
] as const;
const MONTHS = ["2021年9月", "2021年10月", "2021年11月"] as const;

/** How often a mail told a unit of a month of 44号. */
export function timesTold({ host }: SideBySide, mail: string, month: string): number {
  const since = new Date("2021-11-16T00:00:00+08:00").getTime();
  return reportMails(host)
    .filter(({ at, to }) => new Date(at).getTime() >= since && to.includes(mail))
    .filter(({ body }) => body.includes(`工作开展情况 ${month}`)).length;
}

/** The ticks of the morning, in order. */
const MORNING = [
  ["culture", "07:10"],
  ["lectures", "08:05"],
  ["culture", "08:10"],
  ["lectures", "08:20"],
  ["culture", "09:20"],
  ["lectures", "09:25"],
  ["culture", "10:10"],
  ["lectures", "10:15"],
  ["culture", "11:20"],
  ["lectures", "11:25"],
] as const;

/** Ends each of the first five ticks before every n-th of its calls: nobody is told twice, and nobody is forgotten but where it is said to be uncertain. */
export async function joinedEnded(every: number): Promise<void> {
  const offices = await joined();
  for (const [place, [broken, time]] of MORNING.slice(0, 5).entries()) {
    await endedAt(
      offices.host,
      every,
      () => tickAt(offices[broken], time),
      async () => {
        for (const [office, later] of MORNING.slice(place + 1)) await tickAt(offices[office], later);
        toldOnce(offices);
      },
    );
    await tickAt(offices[broken], time);
  }
}

/** Each unit was told once of each month, or it is said to be uncertain. */
export function toldOnce(offices: SideBySide): void {
  for (const [unit, mail] of UNITS)
    for (const [index, month] of MONTHS.entries()) {
      const times = timesTold(offices, mail, month);
      const code = `2021-${["09", "10", "11"][index]}`;
      const states = offices.culture
        .rows("提醒日志")
        .filter((row) => row.unit === unit && row.period!.endsWith(code))
        .map(({ state }) => state);
      expect([unit, month, states]).toEqual([unit, month, [expect.stringMatching(/^(已发送|不确定)$/)]]);
      // A mail that was leaving when its execution ended may have left.
      if (states[0] === "已发送") expect([unit, month, times]).toEqual([unit, month, 1]);
      else expect(times).toBeLessThan(2);
    }
}
