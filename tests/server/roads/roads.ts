// What nine units did in March, whichever road it took: the same work by one hand for each road.
import { type Clerk, clerkOf } from "../../clerk";
import type { AtWork } from "../at-work";
import { newEntry, sends, workBehind } from "../link/visitor";
import { type MailedFile, sentFile } from "../unit-file/mailed-file";

export const MARCH = "r1.2020-03";

/** An activity as people tell it. */
export interface Told {
  date: string;
  theme: string;
  people: number;
}

/** One way by which a unit's report reaches the office. */
export interface Road {
  /** Tells activities and sends the period; none = a zero report. */
  report(unit: string, told: readonly Told[]): Promise<void>;
}

const TASK = "1 开办“大学习”课堂";
const rowOf = (told: Told) => ({ ...told, task: TASK });
const boxOf = (told: readonly Told[]) => (told.length > 0 ? "submit" : "zero");

/** The unit's clerk types into its workbook, which is collected with the clock or at the office's press. */
export function byWorkbook(office: AtWork): Road & { clerk(unit: string): Clerk } {
  return {
    clerk: (unit) => clerkOf(office, unit),
    report: async (unit, told) => {
      const clerk = clerkOf(office, unit);
      if (told.length > 0) await clerk.enter(...told.map(rowOf));
      await clerk.tick(MARCH, boxOf(told));
    },
  };
}

/** The unit fills in its file and mails it; `merge` is what the office does with what came. */
export function byFile(office: AtWork) {
  const filled = async (unit: string, told: readonly Told[]): Promise<MailedFile> => {
    const file = await sentFile(office, office.unitId(unit));
    told.forEach((each, row) => {
      file.enter("活动记录", row, rowOf(each));
    });
    file.tick(MARCH, boxOf(told));
    return file;
  };
  const merge = async (file: MailedFile, arrivedAt = "") => {
    const sheets = file.sheets();
    const { seen, periods } = await office.call("file.compare", { sheets });
    const submit = periods
      .filter(({ box }) => box !== "")
      .map(({ value, box }) => ({ period: value, zero: box === "zero" }));
    return office.call("file.merge", { sheets, seen, submit, arrivedAt });
  };
  return { filled, merge };
}

/** The unit's clerk opens the link of its last mail and sends what it types. */
export function byLink(office: AtWork, keyOf: (unit: string) => string): Road & { correct: Correct } {
  const send = async (unit: string, box: "submit" | "zero", changes: ReturnType<typeof newEntry>) => {
    const { problems } = await sends(office, keyOf(unit), { period: MARCH, box, changes });
    if (problems.length > 0) throw new Error(problems.map(({ text }) => text).join("\n"));
  };
  return {
    report: async (unit, told) => {
      const work = await workBehind(office, keyOf(unit));
      const [first] = told;
      const values = first && { ...rowOf(first), people: String(first.people) };
      await send(unit, boxOf(told), values ? newEntry(work, values) : []);
    },
    correct: async (unit, people) => {
      const work = await workBehind(office, keyOf(unit));
      const [register] = work.registers;
      const [row] = register!.rows;
      const place = { formId: register!.formId, period: "", row: row!.key, column: "people" };
      await send(unit, "submit", [{ ...place, before: row!.values.people!, after: String(people) }]);
    },
  };
}

/** Corrects the number of people of the first activity and sends it again. */
export type Correct = (unit: string, people: number) => Promise<void>;

/** The office types for a unit that has nobody who can. */
export function byOffice(office: AtWork): Road {
  return {
    report: async (unit, told) => {
      const unitId = office.unitId(unit);
      for (const { people, ...each } of told)
        await office.call("activity.save", {
          formId: "activity",
          entryId: null,
          revision: 0,
          unitId,
          values: { ...each, task: TASK, people: String(people) },
          explanation: "",
        });
      await office.call("report.submitFor", { unitId, period: MARCH, zero: told.length === 0, rows: [] });
    },
  };
}
