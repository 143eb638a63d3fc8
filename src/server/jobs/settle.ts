// The end of a slice of distribution: Drive is asked who may open each workbook now, and that is what 单位名录 and the log
// say. Only then are the files marked as open to these people, so that whatever an end in between left out is done again.
import { accessChange, accessMark } from "../../core/access";
import { mask } from "../../core/mail";
import type { WorkbookState } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { labelOf } from "../../core/text";
import type { Context } from "../context";
import { edit } from "../edit";
import { type DriveFile, updateRequest } from "../google/drive";
import { accessOf, accessRequest } from "../google/permissions";
import { send } from "../google/rest";
import { type LogEntry, writeLog } from "../head/log";
import { type Made, writeMade } from "./made";
import type { Correction } from "./sharing";

/** A workbook that a slice dealt with. */
export interface Note extends Correction {
  /** Id of the unit whose marks the file carries. */
  unitId: string;
  name: string;
  file: DriveFile;
  /** Contacts that should be let in; null for a unit that has no workbook any more. */
  wanted: readonly string[] | null;
  /** True when 分发 dealt with it: that is a line of the log in any case. */
  handedOut: boolean;
}

/** A note with what Drive said of it. */
interface Judged extends Note {
  state: WorkbookState;
  complete: boolean;
  problems: Problem[];
}

/** Judges notes, writes them down and marks the files; gives what people should know. */
export function settleNotes(
  context: Context,
  staff: readonly string[],
  made: Made,
  notes: readonly Note[],
): Problem[] {
  if (notes.length === 0) return [];
  const replies = send(notes.map(({ file }) => accessRequest(file.id)));
  const judged = notes.map((note, index) => {
    const reply = replies[index]!;
    return judge(note, [context.user, ...staff], reply.status === 200 ? accessOf(reply) : undefined);
  });
  writeNotes(context, judged);
  const complete = judged.filter(({ complete }) => complete);
  send(
    complete.map(({ file, wanted }) =>
      updateRequest(file.id, { appProperties: { access: accessMark(wanted ?? [], wanted ? staff : []) } }),
    ),
  );
  const noted = Object.entries(made.workbooks).filter(
    ([unitId]) => !notes.some((note) => note.unitId === unitId),
  );
  if (noted.length < Object.keys(made.workbooks).length) {
    made.workbooks = Object.fromEntries(noted);
    writeMade(made);
  }
  return judged.flatMap(({ problems }) => problems);
}

function judge(
  note: Note,
  others: readonly string[],
  present: ReturnType<typeof accessOf> | undefined,
): Judged {
  const { wanted, given, name: unit } = note;
  // What cannot be asked now is asked again; nobody is blamed for it.
  if (!present) return { ...note, state: wanted ? "waiting" : "ready", complete: false, problems: [] };
  const { give, take } = accessChange(present, wanted ?? [], others);
  const refused = give.filter((mail) => given.get(mail) === "refused");
  const isWaiting = give.length > refused.length;
  const isTakenBack = !wanted && note.taken.length > 0 && take.length === 0;
  return {
    ...note,
    state: stateOf(wanted, isWaiting, refused.length > 0),
    complete: give.length + take.length === 0 && wanted?.length !== 0,
    problems: [
      ...refused.map((mail) => problem("share.refused", { mail, unit }, { unit })),
      ...take.map(({ mail }) => problem("share.notTaken", { mail, unit }, { unit })),
      ...(isTakenBack ? [problem("share.takenBack", { unit }, { unit }, "D")] : []),
    ],
  };
}

function stateOf(wanted: readonly string[] | null, isWaiting: boolean, isRefused: boolean): WorkbookState {
  if (!wanted) return "withdrawn";
  if (wanted.length === 0 || isRefused) return "unshared";
  return isWaiting ? "waiting" : "ready";
}

// One reading and one log entry for all units of a slice. After a break the files' marks tell what was made, and the next
// slice notes it.
function writeNotes(context: Context, notes: readonly Judged[]): void {
  edit(() => {
    const { rows } = context.tabs.table("units");
    writeLog(context, notes.flatMap(linesOf));
    context.tabs.change(
      "units",
      notes.flatMap(({ unitId, name, file, state }) => {
        const row =
          rows.find(({ cells }) => cells.unitId === unitId) ?? rows.find(({ cells }) => cells.name === name);
        const cells = {
          workbookId: file.id,
          workbookUrl: file.webViewLink || `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
          workbookState: labelOf("workbookState", state, "zh"),
        };
        return row ? [{ match: { unitId: row.cells.unitId ?? "" }, cells }] : [];
      }),
    );
  });
}

function linesOf({ name: record, handedOut, given, taken, state }: Judged): LogEntry[] {
  const shared = [...given].filter(([, outcome]) => outcome === "shared").map(([mail]) => mask(mail));
  const isChange = taken.length > 0 || (!handedOut && shared.length > 0);
  return [
    ...(handedOut ? [{ action: "distribute", record, after: state }] : []),
    ...(isChange
      ? [{ action: "access.change", record, before: taken.map(mask).join(" "), after: shared.join(" ") }]
      : []),
  ];
}
