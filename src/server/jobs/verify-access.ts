// The end of a slice of distribution: Drive is asked who may open each workbook now, and that is what 单位名录 and the log
// say. Only then are the files marked as open to these people, so that whatever an end in between left out is done again.
import { accessChange, accessMark } from "../../core/access";
import { mask } from "../../core/mail";
import type { Language, WorkbookState } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { labelOf } from "../../core/text";
import type { Context } from "../context";
import { edit } from "../edit";
import { type DriveFile, updateRequest } from "../google/drive";
import { accessOf, accessRequest } from "../google/permissions";
import { send } from "../google/rest";
import { type LogEntry, writeLog } from "../head/log";
import { rememberServed } from "./campaign-files";
import { type MadeFiles, writeMadeFiles } from "./made-files";
import type { AccessCorrection } from "./sharing";

/** A workbook that a slice dealt with. */
export interface HandledWorkbook extends AccessCorrection {
  /** Id of the unit whose marks the file carries. */
  unitId: string;
  name: string;
  file: DriveFile;
  /** Contacts that should be let in; null for a unit that has no workbook any more. */
  wanted: readonly string[] | null;
  /** Type of unit that it was made for, where it was made just now. */
  laidFor?: string;
  /** Nobody of the unit opens it: it goes to them as a file. */
  isFile: boolean;
  /** True when 分发 dealt with it: that is a line of the log in any case. */
  handedOut: boolean;
}

/** A workbook with what Drive said of it. */
interface VerifiedWorkbook extends HandledWorkbook {
  state: WorkbookState;
  complete: boolean;
  problems: Problem[];
}

/** Verifies who may open these workbooks, records it and marks the files; gives what people should know. */
export function verifyAccess(
  context: Context,
  staff: readonly string[],
  made: MadeFiles,
  handled: readonly HandledWorkbook[],
): Problem[] {
  if (handled.length === 0) return [];
  const replies = send(handled.map(({ file }) => accessRequest(file.id)));
  const verified = handled.map((workbook, index) => {
    const reply = replies[index]!;
    return verifyWorkbook(
      workbook,
      [context.user, ...staff],
      reply.status === 200 ? accessOf(reply) : undefined,
    );
  });
  recordAccess(context, verified);
  const served = verified
    .filter(({ complete }) => complete)
    .map(({ file, wanted }): DriveFile => {
      const access = accessMark(wanted ?? [], wanted ? staff : []);
      return { ...file, appProperties: { ...file.appProperties, access } };
    });
  const marked = send(
    served.map(({ id, appProperties: { access = "" } }) => updateRequest(id, { appProperties: { access } })),
  );
  rememberServed(served.filter((_, index) => marked[index]!.status === 200));
  const pending = Object.entries(made.workbooks).filter(
    ([unitId]) => !handled.some((workbook) => workbook.unitId === unitId),
  );
  if (pending.length < Object.keys(made.workbooks).length) {
    made.workbooks = Object.fromEntries(pending);
    writeMadeFiles(made);
  }
  return verified.flatMap(({ problems }) => problems);
}

function verifyWorkbook(
  workbook: HandledWorkbook,
  others: readonly string[],
  present: ReturnType<typeof accessOf> | undefined,
): VerifiedWorkbook {
  const { wanted, given, name: unit } = workbook;
  // What cannot be asked now is asked again; nobody is blamed for it.
  if (!present) return { ...workbook, state: wanted ? "waiting" : "ready", complete: false, problems: [] };
  const { give, take } = accessChange(present, wanted ?? [], others);
  const refused = give.filter((mail) => given.get(mail) === "refused");
  const isWaiting = give.length > refused.length;
  const isTakenBack = !wanted && workbook.taken.length > 0 && take.length === 0;
  return {
    ...workbook,
    state: workbook.isFile ? "ready" : stateOf(wanted, isWaiting, refused.length > 0),
    complete: give.length + take.length === 0 && (workbook.isFile || wanted?.length !== 0),
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
// slice records it.
function recordAccess(context: Context, handled: readonly VerifiedWorkbook[]): void {
  edit(() => {
    const { rows } = context.tabs.table("units");
    writeLog(
      context,
      handled.flatMap((workbook) => logEntriesOf(workbook, context.language)),
    );
    context.tabs.change(
      "units",
      handled.flatMap(({ unitId, name, file, state, laidFor }) => {
        const row =
          rows.find(({ cells }) => cells.unitId === unitId) ?? rows.find(({ cells }) => cells.name === name);
        const cells = {
          workbookId: file.id,
          workbookUrl: file.webViewLink || `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
          workbookState: labelOf("workbookState", state, context.language),
          ...(laidFor && { laidFor }),
        };
        return row ? [{ match: { unitId: row.cells.unitId ?? "" }, cells }] : [];
      }),
    );
  });
}

function logEntriesOf(
  { name: record, handedOut, given, taken, state }: VerifiedWorkbook,
  language: Language,
): LogEntry[] {
  const shared = [...given].filter(([, outcome]) => outcome === "shared").map(([mail]) => mask(mail));
  const isChange = taken.length > 0 || (!handedOut && shared.length > 0);
  return [
    ...(handedOut
      ? [{ action: "distribute" as const, record, after: labelOf("workbookState", state, language) }]
      : []),
    ...(isChange
      ? [
          {
            action: "access.change" as const,
            record,
            before: taken.map(mask).join(" "),
            after: shared.join(" "),
          },
        ]
      : []),
  ];
}
