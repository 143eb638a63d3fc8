import type {
  NoticePlan,
  PhaseItem,
  RecurringReportItem,
  ReportTo,
  Source,
  SubmissionItem,
  TargetItem,
  TaskItem,
} from "./types";

type Bare<Item extends Source> = Omit<Item, keyof Source>;

/** A target as programs get it. */
export type TargetJson = Bare<TargetItem>;

/** The plan as programs get it: every key present, unknown null, none an empty list. */
export interface NoticeJson {
  title: string | null;
  issuer: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  year: number | null;
  phases: Bare<PhaseItem>[];
  tasks: (Omit<Bare<TaskItem>, "targets" | "milestones"> & { targets: TargetJson[] })[];
  targets: TargetJson[];
  recurringReports: Bare<RecurringReportItem>[];
  submissions: Bare<SubmissionItem>[];
  reportTo: ReportTo;
  tableColumns: string[];
}

/** The plan without sources and confidences. */
export function toJson(plan: NoticePlan): NoticeJson {
  const { department, email, phone } = plan.reportTo;
  return {
    title: plan.title?.value ?? null,
    issuer: plan.issuer?.value ?? null,
    documentNumber: plan.documentNumber?.value ?? null,
    issuedOn: plan.issuedOn?.value ?? null,
    year: plan.year,
    phases: plan.phases.map(bare),
    tasks: plan.tasks.map((task) => {
      const { milestones: _, targets, ...rest } = bare(task);
      return { ...rest, targets: targets.map(bare) };
    }),
    targets: plan.targets.map(bare),
    recurringReports: plan.recurringReports.map(bare),
    submissions: plan.submissions.map(bare),
    reportTo: {
      department: department?.value ?? null,
      email: email?.value ?? null,
      phone: phone?.value ?? null,
    },
    tableColumns: plan.tableColumns,
  };
}

function bare<Item extends Source>(item: Item): Bare<Item> {
  const { confidence: _, span: __, sentence: ___, ...rest } = item;
  return rest;
}
