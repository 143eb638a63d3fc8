// The plan: what was recognised is put together; nothing is recognised here.
import type { NoticeDocument } from "../recognise/document";
import type { NoticePlan } from "../types";
import { toPhase, toReport, toSubmission, toTarget, toTask } from "./items";
import { draftOf, type NoticeDraft } from "./setting";
import { printed, reading, toSkipped } from "./sources";

/** Assembles the plan of a document. */
export function assemble(document: NoticeDocument): NoticePlan {
  const draft = draftOf(document);
  const { text, setting, contacts, flags } = draft;
  const recurs = (found: NoticeDocument["returns"][number]) => found.recurrence !== null || found.unspecified;
  return {
    text,
    ...headOf(draft),
    addressees: document.addressees.map((found) => reading(draft, found, found.confidence)!),
    year: setting.year,
    phases: draft.phases.map((phase) => toPhase(draft, phase)),
    tasks: draft.tasks.map((task) => toTask(draft, task)),
    targets: draft.targets.map((target) => toTarget(draft, target)),
    recurringReports: draft.returns.filter(recurs).map((found) => toReport(draft, found)),
    submissions: draft.returns.filter((found) => !recurs(found)).map((found) => toSubmission(draft, found)),
    reportTo: {
      department: reading(draft, contacts.department, 0.8),
      email: reading(draft, contacts.email, 1),
      phone: reading(draft, contacts.phone, 0.95),
    },
    tableColumns: draft.tableColumns,
    tableRows: draft.tableRows,
    skipped: [
      ...draft.skippedFigures.map((each) => toSkipped(draft, "target", each)),
      ...draft.skippedTasks.map((each) => toSkipped(draft, "task", each)),
    ],
    flags,
  };
}

function headOf(draft: NoticeDraft): Pick<NoticePlan, "title" | "issuer" | "documentNumber" | "issuedOn"> {
  const { header, setting } = draft;
  const { title, issuer, documentNumber: number, issuedOn } = header;
  const value = title?.lines.map(({ start, end }) => draft.text.slice(start, end)).join("") ?? "";
  const numberValue = number && printed(draft, number.start, number.end - number.start).replace(/\s/g, "");
  return {
    title: title && reading(draft, { ...title, value }, title.confidence),
    issuer: issuer && reading(draft, issuer, issuer.confidence),
    documentNumber: number && reading(draft, { ...number, value: numberValue! }, number.confidence),
    issuedOn:
      issuedOn && setting.issuedOn
        ? reading(draft, { ...issuedOn, value: setting.issuedOn }, issuedOn.confidence)
        : null,
  };
}
