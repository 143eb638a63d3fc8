import type {
  Comparator,
  NoticePlan,
  RecurringReportItem,
  ReportTo,
  SubmissionItem,
  TargetItem,
  TaskItem,
} from "./types";

/** A target as programs get it. */
export interface TargetJson {
  text: string;
  number: number;
  max?: number;
  comparator: Comparator;
  unitWord: string;
  appliesTo: string | null;
}

/** The plan as programs get it: every key present, unknown null, none an empty list. */
export interface NoticeJson {
  title: string | null;
  issuer: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  year: number | null;
  phases: { name: string; dateText: string | null; start: string | null; end: string | null }[];
  tasks: (Pick<
    TaskItem,
    "number" | "title" | "leaders" | "leadDepartment" | "coDepartments" | "deadlineText" | "deadline"
  > & { targets: TargetJson[] })[];
  targets: TargetJson[];
  recurringReports: Pick<
    RecurringReportItem,
    "text" | "frequency" | "day" | "weekday" | "time" | "monthOf" | "content" | "from" | "to"
  >[];
  submissions: Pick<SubmissionItem, "text" | "dueText" | "due" | "materials" | "to" | "appliesTo">[];
  reportTo: ReportTo;
  tableColumns: string[];
}

/** The plan without sources and confidences. */
export function toJson(plan: NoticePlan): NoticeJson {
  return {
    title: plan.title?.value ?? null,
    issuer: plan.issuer?.value ?? null,
    documentNumber: plan.documentNumber?.value ?? null,
    issuedOn: plan.issuedOn?.value ?? null,
    year: plan.year,
    phases: plan.phases.map(({ name, dateText, start, end }) => ({ name, dateText, start, end })),
    tasks: plan.tasks.map(taskJson),
    targets: plan.targets.map(targetJson),
    recurringReports: plan.recurringReports.map(
      ({ text, frequency, day, weekday, time, monthOf, content, from, to }) => ({
        text,
        frequency,
        day,
        weekday,
        time,
        monthOf,
        content,
        from,
        to,
      }),
    ),
    submissions: plan.submissions.map(({ text, dueText, due, materials, to, appliesTo }) => ({
      text,
      dueText,
      due,
      materials,
      to,
      appliesTo,
    })),
    reportTo: {
      department: plan.reportTo.department?.value ?? null,
      email: plan.reportTo.email?.value ?? null,
      phone: plan.reportTo.phone?.value ?? null,
    },
    tableColumns: plan.tableColumns,
  };
}

function taskJson({
  number,
  title,
  leaders,
  leadDepartment,
  coDepartments,
  deadlineText,
  deadline,
  targets,
}: TaskItem): NoticeJson["tasks"][number] {
  return {
    number,
    title,
    leaders,
    leadDepartment,
    coDepartments,
    deadlineText,
    deadline,
    targets: targets.map(targetJson),
  };
}

function targetJson({ text, number, max, comparator, unitWord, appliesTo }: TargetItem): TargetJson {
  return max === undefined
    ? { text, number, comparator, unitWord, appliesTo }
    : { text, number, max, comparator, unitWord, appliesTo };
}
