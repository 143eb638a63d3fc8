import type { Day, Definition, Moment, TableRow, Unit, Version } from "../model";
import { type Problem, problem } from "../problem";
import { type Binding, comingOut, overdueAtOnce, versionAfter } from "../push";
import { cellPlace } from "../rows";
import { tables } from "../tables";
import { text } from "../text";
import { definitionInForce } from "../version";

/** What a push would be held against. */
export interface Unpushed {
  readonly versions: readonly Version[];
  /** As the tabs say it. */
  readonly draft: Definition;
  readonly units: readonly Unit[];
  readonly today: Day;
  readonly now: Moment;
}

/** Tells of each return that is not pushed yet from which period on it would be asked for, and what of it would be overdue at once. */
export function checkComingOut(rows: readonly TableRow[], unpushed: Unpushed): Problem[] {
  const [next, open] = [pushed(unpushed, "next"), pushed(unpushed, "open")];
  const overdue = overdueAtOnce(next, unpushed.units, unpushed.now);
  const { language } = unpushed.draft.campaign;
  return comingOut(next).flatMap(({ returnId, name: value, first }) => {
    const item = unpushed.draft.returns.find((each) => each.returnId === returnId);
    const row = rows.find((candidate) => candidate.row === item?.row);
    if (!item || !row) return [];
    const place = cellPlace(tables.returns, row, "start", language);
    const own = overdue.filter(({ period }) => period.returnId === returnId);
    if (own.length > 0) {
      const periods = own.map(({ period }) => period.label).join(text("general.separator", language));
      const count = Math.max(...own.map((each) => each.count));
      return [problem("return.overdueAtOnce", { value, start: item.start, periods, count }, place, "C")];
    }
    const early = comingOut(open).find((each) => each.returnId === returnId)?.first;
    if (!first || !early || first.id === early.id) return [];
    return [problem("return.begins", { value, next: first.label, open: early.label }, place, "D")];
  });
}

function pushed({ versions, draft, today, now }: Unpushed, binding: Binding): Definition {
  return definitionInForce(draft, [...versions, versionAfter(versions, draft, binding, { today, now })]);
}
