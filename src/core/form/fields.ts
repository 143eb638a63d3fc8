import { addsUp, fieldKinds } from "../field/kinds";
import { fieldOf } from "../field/roles";
import type { Field, Form } from "../model";

/** Key of the field that names the task of a register's row; it takes the campaign's tasks for its options. */
export const TASK_FIELD = "task";

/** The field whose day says to which period a register's row belongs: `date`, else the first day; a register may have none. */
export function dateFieldOf({ fields }: Pick<Form, "fields">): Field | undefined {
  const days = fields.filter(({ kind }) => fieldKinds[kind].holds === "day");
  return days.find(({ field }) => field === "date") ?? days[0];
}

/** Key of the field whose numbers are person-times: the one with that role, else the first number; "" where a register has none. */
export function peopleFieldOf({ fields }: Pick<Form, "fields">): string {
  const numbers = fields.filter(addsUp);
  return fieldOf(numbers, "people") ?? numbers[0]?.field ?? "";
}

/** Whether a register's rows name a task. */
export function hasTask({ fields }: Pick<Form, "fields">): boolean {
  return fields.some(({ field }) => field === TASK_FIELD);
}
