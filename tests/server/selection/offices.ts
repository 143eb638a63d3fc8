// Two campaigns as their templates state them: a city that asks for model cases, a province that asks for articles.
import type { Input, SelectionCase } from "../../../src/core/wire/procedures";
import { type Rig, type RigOptions, rig } from "../../rig";
import { pasted } from "../at-work";

export const RIVER = "例河县总工会";
export const EAST = "例东区总工会";
export const MINE = "例明玻璃有限公司工会";

const ONCE = {
  kind: "once",
  cutoffDay: null,
  dueDay: null,
  graceDays: 0,
  dueIn: "period",
  dueTime: "",
  shift: "none",
  lockAfterDays: null,
} as const;

/** A campaign made from a template, its units' workbooks handed out on a day. */
export async function officeOf(
  template: string,
  span: { start: string; end: string; now: string },
  units: readonly (readonly [string, string, string])[],
  project?: RigOptions["project"],
): Promise<Rig> {
  const office = rig({ now: span.now, ...(project && { project }) });
  await office.call("campaign.create", {
    template,
    title: "示例活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: span.start,
    end: span.end,
    period: ONCE,
  });
  await office.call("units.import", { text: pasted(units) });
  await office.job("distribute");
  await office.call("clock.start", {});
  return office;
}

/** The cases of a register, as the dialog 评选 lists them. */
export async function listed(office: Rig, form: string) {
  const { forms } = await office.call("selection.list", {});
  return forms.find(({ name }) => name === form)!;
}

/** Staff decide on a case of a unit. */
export async function decide(
  office: Rig,
  form: string,
  [unit, name]: readonly [string, string],
  decided: Partial<Input<"selection.decide">> & { stage: string },
): Promise<SelectionCase> {
  const { formId, cases } = await listed(office, form);
  const found = cases.find((each) => each.unit === unit && each.name === name)!;
  const blank = { rank: null, reason: "", outlet: "", level: "", date: "", link: "", sure: false };
  const asked = { ...blank, result: "chosen" as const, ...decided };
  const { entryId, seen } = found;
  const { forms } = await office.call("selection.decide", { formId, entryId, seen, ...asked });
  return forms.find((each) => each.formId === formId)!.cases.find((each) => each.entryId === found.entryId)!;
}
