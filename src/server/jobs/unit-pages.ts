// Built tabs of units' workbooks, 下级报送 and 全部应报. They are written after a roll-up, by the owner's account alone, and only where what
// they say has changed: what was written is kept as a mark, after the writing.
import { fingerprint } from "../../core/fingerprint";
import type { BelowLine } from "../../core/levels/page";
import type { Language, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { changeTimeRequest } from "../google/drive";
import { type RestReply, send } from "../google/rest";
import { changeRequest, type SheetRequest } from "../google/sheets";
import { readLongStamp, writeLongStamp } from "../google/stamps";
import { setting } from "../head/campaign";
import { longestWait } from "../not-now";
import { type BuiltTab, builtTabRequests, newBuiltTab } from "../unit-workbook/built-tab";
import { nextGroup } from "./group";
import { noteOwnWrites } from "./own-writes";
import { staffOfWorkbook } from "./staff-of-workbook";
import { unreachableProblem } from "./unreachable";

/** What is written by now: workbook → mark of its lines. */
export type Written = Readonly<Record<string, string>>;

/** How the tabs went: whoever could not be reached is named; not whole where others come later. */
export interface WrittenPages {
  readonly problems: Problem[];
  readonly isWhole: boolean;
}

/** What a unit's tab is to say. */
export interface UnitPage {
  readonly unit: Unit;
  readonly lines: readonly BelowLine[];
  /** By what is known whether it says something else; without it by its lines. */
  readonly mark?: string;
  /** What is changed elsewhere in the workbook with it. */
  readonly more?: readonly SheetRequest[];
}

/** Which tab is written, and the name of the stamp with its marks. */
export interface PageKind {
  readonly tab: BuiltTab;
  readonly stamp: string;
  readonly language: Language;
}

interface Page extends UnitPage {
  readonly mark: string;
}

/** Marks of what is written by now. */
export function writtenPages({ stamp }: Pick<PageKind, "stamp">): Written {
  return readLongStamp<Written>(stamp) ?? {};
}

/** Writes the tabs that say something else than `written` by now: a reading of Drive and a change each. */
export function writeUnitPages(
  context: Context,
  kind: PageKind,
  all: readonly UnitPage[],
  written: Written,
): WrittenPages {
  let pages = all
    .map((page): Page => ({ ...page, mark: page.mark ?? fingerprint(JSON.stringify(page.lines)) }))
    .filter(({ unit, mark }) => written[unit.workbookId] !== mark);
  if (pages.length === 0) return { problems: [], isWhole: true };
  if (setting(context, "ownerAccount") !== context.user) return { problems: [], isWhole: false };
  const problems: Problem[] = [];
  while (pages.length > 0 && context.hasTime()) {
    const { group, wait } = nextGroup(pages);
    if (wait || writeGroup(context, kind, group, problems)) break;
    pages = pages.slice(group.length);
  }
  return { problems, isWhole: pages.length === 0 };
}

// Those that Google has no room for come with the next roll-up.
function writeGroup(
  context: Context,
  kind: PageKind,
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
  const replies = writePages(context, kind, group);
  const done = group.filter((_, index) => replies[index]!.status === 200);
  keepMarks(kind, done);
  for (const [index, reply] of replies.entries())
    if (reply.status !== 200 && !reply.wait)
      problems.push(unreachableProblem(group[index]!.unit, reply, context));
  return longestWait([...times, ...replies]);
}

// A tab that is not there yet, or was deleted, refuses the lines: it is made with them.
function writePages(context: Context, { tab, language }: PageKind, group: readonly Page[]): RestReply[] {
  const fill = ({ lines, more = [] }: Page) => [
    ...builtTabRequests(tab, lines, context.now, language),
    ...more,
  ];
  const replies = send(group.map((page) => changeRequest(page.unit.workbookId, fill(page))));
  const missing = group.filter((_, index) => replies[index]!.status === 400);
  // Whoever takes over goes on writing it.
  const editors = missing[0] ? staffOfWorkbook(context, missing[0].unit.workbookId) : [];
  const made = send(
    missing.map((page) =>
      changeRequest(page.unit.workbookId, [...newBuiltTab(tab, editors, language), ...fill(page)]),
    ),
  );
  // Where it was there after all, the first refusal says what is wrong: it is closed to this account.
  return replies.map((reply, index) => {
    const again = made[missing.indexOf(group[index]!)];
    return again && again.status !== 400 ? again : reply;
  });
}

function keepMarks({ stamp }: PageKind, pages: readonly Page[]): void {
  if (pages.length === 0) return;
  const marks = pages.map(({ unit, mark }) => [unit.workbookId, mark]);
  edit(() => writeLongStamp(stamp, { ...readLongStamp<Written>(stamp), ...Object.fromEntries(marks) }));
}
