// 下级报送: the built tab in the workbook of each unit that has units below. It is written after a roll-up, by the owner's account alone,
// and only where what it says has changed: what was written is kept as a mark, after the writing.
import { fingerprint } from "../../core/fingerprint";
import { groupBy } from "../../core/group-by";
import { type BelowLine, type BelowSources, belowPage } from "../../core/levels/page";
import type { Definition, Unit } from "../../core/model";
import { reportKey } from "../../core/period";
import type { Problem } from "../../core/problem";
import { countedReports, isSettled, type SetOf } from "../../core/report";
import { leftOf } from "../../core/summary";
import { type Tree, treeOf } from "../../core/units/tree";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { changeTimeRequest } from "../google/drive";
import { type RestReply, send } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { readLongStamp, writeLongStamp } from "../google/stamps";
import { setting } from "../head/campaign";
import { allReports } from "../head/record";
import { longestWait } from "../not-now";
import type { RolledUpRecord } from "../summary/sources";
import { belowTabRequests, newBelowTab } from "../unit-workbook/below";
import { nextGroup } from "./group";
import { noteOwnWrites } from "./own-writes";
import { unreachableProblem } from "./unreachable";

/** What is written by now: workbook → mark of its lines. */
const WRITTEN = "below.written";
type Written = Readonly<Record<string, string>>;

/** How the tabs went: whoever could not be reached is named; not whole where others come later. */
export interface BelowTabs {
  readonly problems: Problem[];
  readonly isWhole: boolean;
}

interface Page {
  readonly unit: Unit;
  readonly lines: readonly BelowLine[];
  readonly mark: string;
}

/** Writes the tabs that say something else by now: a reading of Drive and a change each. */
export function writeBelowTabs(context: Context, rolledUp: RolledUpRecord): BelowTabs {
  const all = pagesOf(context, rolledUp);
  const written = (all.length > 0 && readLongStamp<Written>(WRITTEN)) || {};
  let pages = all.filter(({ unit, mark }) => written[unit.workbookId] !== mark);
  if (pages.length === 0) return { problems: [], isWhole: true };
  if (setting(context, "ownerAccount") !== context.user) return { problems: [], isWhole: false };
  const problems: Problem[] = [];
  while (pages.length > 0 && context.hasTime()) {
    const { group, wait } = nextGroup(pages);
    if (wait || writeGroup(context, rolledUp.definition, group, problems)) break;
    pages = pages.slice(group.length);
  }
  return { problems, isWhole: pages.length === 0 };
}

// Those that Google has no room for come with the next roll-up.
function writeGroup(
  context: Context,
  definition: Definition,
  group: readonly Page[],
  problems: Problem[],
): Wait | undefined {
  const times = send(group.map(({ unit }) => changeTimeRequest(unit.workbookId)));
  noteOwnWrites(
    group.flatMap(({ unit: { workbookId: id } }, index) => {
      const { modifiedTime } = (times[index]!.body ?? {}) as { modifiedTime?: string };
      return modifiedTime ? [{ id, modifiedTime }] : [];
    }),
  );
  const replies = writePages(context, definition, group);
  const done = group.filter((_, index) => replies[index]!.status === 200);
  keepMarks(done);
  for (const [index, reply] of replies.entries())
    if (reply.status !== 200 && !reply.wait)
      problems.push(unreachableProblem(group[index]!.unit, reply, context));
  return longestWait([...times, ...replies]);
}

// A tab that is not there yet, or was deleted, refuses the lines: it is made with them.
function writePages(context: Context, definition: Definition, group: readonly Page[]): RestReply[] {
  const { language } = definition.campaign;
  const fill = ({ lines }: Page) => belowTabRequests(lines, context.now, language);
  const replies = send(group.map((page) => changeRequest(page.unit.workbookId, fill(page))));
  const missing = group.filter((_, index) => replies[index]!.status === 400);
  const made = send(
    missing.map((page) =>
      changeRequest(page.unit.workbookId, [...newBelowTab(context.user, language), ...fill(page)]),
    ),
  );
  return replies.map((reply, index) => made[missing.indexOf(group[index]!)] ?? reply);
}

function keepMarks(pages: readonly Page[]): void {
  if (pages.length === 0) return;
  const marks = pages.map(({ unit, mark }) => [unit.workbookId, mark]);
  edit(() => writeLongStamp(WRITTEN, { ...readLongStamp<Written>(WRITTEN), ...Object.fromEntries(marks) }));
}

function pagesOf(context: Context, rolledUp: RolledUpRecord): Page[] {
  const { units } = rolledUp;
  const tree = treeOf(units);
  const above = units.filter(
    ({ unitId, workbookId }) => workbookId !== "" && tree.children(unitId).length > 0,
  );
  if (above.length === 0) return [];
  const sources = sourcesOf(context, rolledUp, tree);
  return above.map((unit) => {
    const lines = belowPage(unit, sources);
    return { unit, lines, mark: fingerprint(JSON.stringify(lines)) };
  });
}

function sourcesOf(context: Context, rolledUp: RolledUpRecord, tree: Tree): BelowSources {
  const { definition, rollup, reports, figures } = rolledUp;
  const counted = countedReports(allReports(context, definition), definition.campaign.totals);
  const accepted = new Set(counted.filter(isSettled).map(keyOf));
  return {
    definition,
    tree,
    today: rollup.today,
    figures: groupBy(figures, ({ unitId }) => unitId),
    hasLeft: leftOf(rolledUp),
    isAccepted: (set) => accepted.has(keyOf(set)),
    standings: new Map(rollup.units.map((unit) => [unit.unitId, unit])),
    reports: new Map(reports.map((report) => [keyOf(report), report])),
  };
}

const keyOf = ({ unitId, periodId }: SetOf): string => reportKey(unitId, periodId);
