// What stands below the periods of 首页: what the unit owes by quota, its tasks, the notice, and its difficulties with the office's
// answers. Each row is found again by its mark.

import { quoted } from "../../core/field/formula";
import { taskLabel } from "../../core/form";
import type { Definition, Language, Task } from "../../core/model";
import { clauses } from "../../core/text/lists";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { cells, checkbox, frame, type Look, merge, type NewCell, paint } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { ASKED, linesOf, rowOfLines, WIDE } from "./home-sizes";
import {
  ASK_COLUMNS,
  ASK_MARKS,
  block,
  HOME,
  HOME_COLUMNS,
  HOME_MARKS,
  type HomeColumn,
  type HomeMark,
} from "./layout";
import { COMPUTED, HEADER, LABEL } from "./looks";

const say = speaker(unitHomeText);
const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key);
/** Where a unit writes; the words above name the colour. */
const OPEN: Look = { wrap: true, pattern: "@", background: "#FFF2B3" };
const ANSWERED = ["notice", "asks", ...ASK_MARKS] as const satisfies readonly HomeMark[];

/** Lays the marked rows out, without what is written beside a unit's own boxes; joins of cells come with `markMerges`. */
export function markRequests(own: Definition, rows: Readonly<Record<HomeMark, number>>): SheetRequest[] {
  const { language } = own.campaign;
  const tasks = taskLines(own, language);
  return [
    ...HOME_MARKS.flatMap((mark) => [
      cells(HOME, rows[mark], 0, [[{ value: labelOfMark(mark, language), look: { ...LABEL, wrap: true } }]]),
      cells(HOME, rows[mark], column("periodId"), [[{ value: `#${mark}`, look: { pattern: "@" } }]]),
    ]),
    wide(rows.tasks, { value: tasks.join("\n") }),
    rowOfLines(rows.tasks, linesOf(tasks.join("\n"), WIDE)),
    checkbox(block(HOME, rows.notice, 1, 1, column("dueOn"))),
    wide(rows.notice, noticeCell(own, language)),
    rowOfLines(rows.notice, Math.max(2, linesOf(noticeWords(own, language), ASKED))),
    cells(HOME, rows.asks, column("status"), [[{ value: say("asks", language), look: HEADER }]]),
    cells(HOME, rows.asks, column("receipt"), [[{ value: say("answers", language), look: HEADER }]]),
    rowOfLines(rows.asks, linesOf(say("asks", language), ASKED)),
    ...ASK_MARKS.map((mark) => rowOfLines(rows[mark], 2)),
  ];
}

/** A fresh box and fresh places to write in; never laid over what a unit has typed. */
export function freshMarkRequests(rows: Readonly<Record<HomeMark, number>>): SheetRequest[] {
  return [
    cells(HOME, rows.notice, column("dueOn"), [[{ value: false, look: { align: "CENTER" } }]]),
    ...ASK_MARKS.flatMap((mark) => [
      cells(HOME, rows[mark], column("status"), [[{ look: OPEN }]]),
      cells(HOME, rows[mark], column("receipt"), [[{ look: { ...COMPUTED, wrap: true } }]]),
    ]),
  ];
}

/** What is open to the unit is told by fill and frame; the cells must be joined already. */
export function openMarkLooks(rows: Readonly<Record<HomeMark, number>>): SheetRequest[] {
  return ASK_MARKS.flatMap((mark) => {
    const place = block(HOME, rows[mark], 1, ASK_COLUMNS, column("status"));
    return [paint(place, OPEN), frame(place)];
  });
}

/** Joins the cells of the marked rows. */
export function markMerges(rows: Readonly<Record<HomeMark, number>>): SheetRequest[] {
  const left = column("status");
  const right = column("receipt");
  const end = column("state");
  const isAnswered = (mark: HomeMark) => (ANSWERED as readonly HomeMark[]).includes(mark);
  return HOME_MARKS.flatMap((mark) =>
    isAnswered(mark)
      ? [
          merge(block(HOME, rows[mark], 1, ASK_COLUMNS, left)),
          merge(block(HOME, rows[mark], 1, end - right, right)),
        ]
      : [merge(block(HOME, rows[mark], 1, end - left, left))],
  );
}

/** The unit's quotas in their cell, and what they want today in the hidden one beside them. */
export function quotaRequests(
  row: number,
  { formula, todo, lines }: { formula: string; todo: string; lines: number },
): SheetRequest[] {
  return [
    wide(row, { formula }),
    cells(HOME, row, column("todo"), [[{ formula: todo }]]),
    rowOfLines(row, lines),
  ];
}

function wide(row: number, cell: NewCell): SheetRequest {
  return cells(HOME, row, column("status"), [[{ ...cell, look: { wrap: true } }]]);
}

function labelOfMark(mark: HomeMark, language: Language): string {
  const ask = (ASK_MARKS as readonly HomeMark[]).indexOf(mark);
  if (ask >= 0) return say("ask", language, { number: ask + 1 });
  return mark === "asks" ? "" : say(mark as "quotas" | "tasks" | "notice", language);
}

function taskLines({ tasks }: Definition, language: Language): string[] {
  if (tasks.length === 0) return [say("noTasks", language)];
  return tasks.map((task) => clauses([taskLabel(task), deadlineOf(task)].filter(Boolean), language));
}

function deadlineOf({ deadlineText, deadline }: Task): string {
  return deadlineText || deadline;
}

function noticeCell(definition: Definition, language: Language): NewCell {
  const link = definition.campaign.noticeLink ?? "";
  const words = noticeWords(definition, language);
  return link === "" ? { value: words } : { formula: `=HYPERLINK(${quoted(link)},${quoted(words)})` };
}

function noticeWords({ campaign }: Definition, language: Language): string {
  const { title, documentNumber: number, noticeLink = "" } = campaign;
  const words =
    noticeLink === ""
      ? say("noticeText", language, { title, number })
      : say("noticeLink", language, { title: `${title} ${number}` });
  // Without a number nothing stands at the end.
  return words.trim();
}
