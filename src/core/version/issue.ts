import type { Definition, IssuedDefinition, IssuedTask, Return, Stage } from "../model";

/** What of a definition is issued to the units. */
export function issuedOf({
  campaign: { start, end },
  returns,
  forms,
  rules,
  periods,
  tasks,
  indicators,
  materials = [],
  stages = [],
}: Omit<Definition, "versions">): IssuedDefinition {
  return {
    span: { start, end },
    returns: returns.map(withoutReviewer),
    forms,
    rules,
    periods,
    tasks: tasks.map(issuedTask),
    indicators,
    ...(materials.length > 0 && { materials }),
    ...(stages.some(isOfUnits) && { stages: stages.filter(isOfUnits) }),
  };
}

// What is decided afterwards is the office's own affair.
const isOfUnits = ({ decider }: Stage) => decider === "unit";

/** Whether anything differs, be it the order of things alone; on which row of a tab they stand says nothing. */
export function differs(before: IssuedDefinition, after: IssuedDefinition): boolean {
  return withoutRows(before) !== withoutRows(after);
}

function withoutRows(issued: IssuedDefinition): string {
  return JSON.stringify(issued, (key, value: unknown) =>
    key === "row" && typeof value === "number" ? undefined : value,
  );
}

// Who reviews is the office's own affair.
function withoutReviewer(item: Return): Return {
  return { ...item, reviewer: "" };
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
