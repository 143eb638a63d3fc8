import type { Definition } from "../model";
import type { IssuedDefinition, IssuedTask } from "./types";

/** What of a definition is issued to the units. */
export function issuedOf({ returns, forms, rules, periods, tasks }: Definition): IssuedDefinition {
  return { returns, forms, rules, periods, tasks: tasks.map(issuedTask) };
}

function issuedTask({
  taskId,
  number,
  title,
  appliesTo,
  inLedger,
  deadline,
  deadlineText,
}: IssuedTask): IssuedTask {
  return { taskId, number, title, appliesTo, inLedger, deadline, deadlineText };
}
