import { usualBulletinRows } from "../bulletin/items";
import { choicesCell } from "../cells/text";
import { taskLabel } from "../form";
import type { Cells, Language } from "../model";
import { joinList, settingsToRows } from "../rows";
import { PLACED } from "../rows/page";
import { labelOf } from "../text";
import { moved } from "./move";
import type { Template } from "./schema";
import type { Adjustments, DefinitionRows } from "./types";

/** The rows of every definition tab for a template, with what a person adjusted before creating; its dates move with the campaign's. */
export function definitionFromTemplate(stated: Template, adjustments: Adjustments = {}): DefinitionRows {
  const template = datedAnew(stated, adjustments);
  const language = adjustments.language ?? template.language;
  const yesNo = (value: boolean): string => labelOf("yesNo", value ? "yes" : "no", language);
  return {
    settings: settingRows(template, adjustments, language),
    unitTypes: template.unitTypes.map((type) => ({ ...type, reports: yesNo(type.reports) })),
    returns: template.returns.map((item) =>
      returnRow({ ...item, ...adjustments.rules?.[item.returnId] }, template, language),
    ),
    phases: template.phases.map((phase) => ({
      ...phase,
      kind: labelOf("phaseKind", phase.kind, language),
      task: taskWords(phase.task, template),
    })),
    tasks: template.tasks.map((task) => taskRow(task, template, language)),
    indicators: template.indicators.flatMap((indicator) =>
      indicatorRows(
        {
          ...indicator,
          task: taskWords(indicator.task, template),
          form: formName(indicator.form, template),
        },
        language,
      ),
    ),
    materials: template.materials.map((row) => materialRow(row, template, language)),
    forms: template.forms.map(({ fields: _fields, ...form }) => ({
      ...form,
      kind: labelOf("formKind", form.kind, language),
      rows: joinList(form.rows, language),
      inUse: yesNo(true),
    })),
    fields: template.forms
      .flatMap((form) => form.fields.map((field) => ({ form, field })))
      .map(({ form, field }, index) => fieldRow(template, form, field, index + 1, language)),
    options: template.options.map((option) => ({ ...option, inUse: yesNo(option.inUse) })),
    rules: template.rules.map((rule) => ({
      ...rule,
      form: formName(rule.form, template),
      comparison: labelOf("comparison", rule.comparison, language),
      inUse: yesNo(rule.inUse),
    })),
    scoring: template.scoring.map((row) => ({
      ...row,
      measure: labelOf("scoreMeasure", row.measure, language),
      method: labelOf("scoreMethod", row.method, language),
      inUse: yesNo(true),
    })),
    stages: template.stages.map((row) => ({
      ...row,
      form: formName(row.form, template),
      decider: labelOf("stageDecider", row.decider, language),
      ranked: yesNo(row.ranked),
      library: yesNo(row.library),
      inUse: yesNo(true),
    })),
    bulletin: bulletinRows(template, language),
    leadingGroup: template.leadingGroup.map((row) => ({ ...row, inUse: yesNo(true) })),
    page: template.page.map((item, index) => pageRow(item, template, index + 1, language)),
    reminders: template.reminders.map((reminder) => ({
      ...reminder,
      when: labelOf("reminderWhen", reminder.when, language),
      workdaysOnly: yesNo(reminder.workdaysOnly),
      inUse: yesNo(reminder.inUse),
    })),
  };
}

function bulletinRows({ bulletin }: Template, language: Language): Cells[] {
  if (bulletin.length === 0) return usualBulletinRows(language);
  const inUse = labelOf("yesNo", "yes", language);
  return bulletin.map((row) => ({
    ...row,
    table: labelOf("bulletinTable", row.table, language),
    inUse,
    document: labelOf("documentKind", row.document, language),
  }));
}

function datedAnew(template: Template, { start, end }: Adjustments): Template {
  const { campaign, ...parts } = template;
  const to = { start: start ?? campaign.start, end: end ?? campaign.end };
  return { ...moved(parts, campaign, to), campaign };
}

function settingRows(
  { id, campaign }: Template,
  { rules: _rules, ...adjusted }: Adjustments,
  language: Language,
): Cells[] {
  return settingsToRows(
    {
      ...campaign,
      ...withoutUndefined(adjusted),
      template: id,
      language,
      definitionVersion: 1,
    },
    language,
  );
}

function withoutUndefined(adjusted: Adjustments): Cells {
  return Object.fromEntries(Object.entries(adjusted).filter(([, value]) => value !== undefined)) as Cells;
}

function returnRow(item: Template["returns"][number], template: Template, language: Language): Cells {
  const yesNo = (value: boolean): string => labelOf("yesNo", value ? "yes" : "no", language);
  return {
    ...item,
    forms: joinList(
      item.forms.map((form) => formName(form, template)),
      language,
    ),
    kind: labelOf("periodKind", item.kind, language),
    dueIn: labelOf("dueIn", item.dueIn, language),
    shift: labelOf("dueShift", item.shift, language),
    unitTypes: joinList(item.unitTypes, language),
    units: joinList(item.units, language),
    zeroAllowed: yesNo(item.zeroAllowed),
    task: taskWords(item.task, template),
    exempt: joinList(item.exempt, language),
    lateEntries: labelOf("lateEntries", item.lateEntries, language),
    inUse: yesNo(item.inUse),
  };
}

function taskRow(task: Template["tasks"][number], { phases }: Template, language: Language): Cells {
  return {
    ...task,
    // People read the phase's name, not its id.
    phase: phases.find(({ phaseId }) => phaseId === task.phase)?.name ?? task.phase,
    leaders: joinList(task.leaders, language),
    coDepartments: joinList(task.coDepartments, language),
    appliesTo: joinList(task.appliesTo, language),
    inLedger: labelOf("yesNo", task.inLedger ? "yes" : "no", language),
    status: labelOf("taskStatus", "notStarted", language),
    progress: null,
    revision: 0,
  };
}

// Number and title: whoever renumbers the tasks later does not hand what refers to one to another.
function taskWords(number: string, { tasks }: Template): string {
  const task = tasks.find((candidate) => number !== "" && candidate.number === number);
  return task ? taskLabel(task) : number;
}

/** One row per unit type; an indicator without quotas has one row without unit type. */
function indicatorRows(
  { quotas, ...indicator }: Template["indicators"][number],
  language: Language,
): Cells[] {
  const shared = {
    ...indicator,
    nature: labelOf("nature", indicator.nature, language),
    origin: labelOf("indicatorOrigin", indicator.origin, language),
    kinds: joinList(indicator.kinds, language),
  };
  const none = {
    unitType: "",
    unit: "",
    attribute: "",
    per: null,
    span: "",
    min: null,
    max: null,
    deadlineText: "",
    deadline: "",
  };
  if (quotas.length === 0) return [{ ...shared, ...none }];
  return quotas.map((quota) => ({
    ...shared,
    ...quota,
    span: quota.span === "campaign" ? "" : labelOf("quotaSpan", quota.span, language),
    note: quota.note || indicator.note,
  }));
}

// People read the form's name, not its id.
function formName(formId: string, { forms }: Template): string {
  return forms.find((form) => form.formId === formId)?.name ?? formId;
}

function materialRow(row: Template["materials"][number], template: Template, language: Language): Cells {
  return {
    ...row,
    kind: labelOf("materialKind", row.kind, language),
    task: taskWords(row.task, template),
    form: formName(row.form, template),
    field: fieldName(row.form, row.field, template),
    kinds: joinList(row.kinds, language),
    per: labelOf("materialPer", row.per, language),
    unitTypes: joinList(row.unitTypes, language),
    inUse: labelOf("yesNo", row.inUse ? "yes" : "no", language),
  };
}

// People read the field's name, not its key.
function fieldName(formId: string, key: string, { forms }: Template): string {
  const fields = forms.find((form) => form.formId === formId)?.fields ?? [];
  return fields.find(({ field }) => field === key)?.label ?? key;
}

function pageRow(
  { readers, ...item }: Template["page"][number],
  template: Template,
  order: number,
  language: Language,
): Cells {
  return {
    ...item,
    item: labelOf("pageItem", item.item, language),
    form: formName(item.form, template),
    field: fieldName(item.form, item.field, template),
    side: PLACED.includes(item.item) ? labelOf("pageSide", item.side, language) : "",
    readers: joinList(readers, language),
    order,
    inUse: labelOf("yesNo", "yes", language),
  };
}

// A list of 选项, or a column of another tab.
function isListName([name = ""]: readonly string[], { options }: Template): boolean {
  return /[!！]/.test(name) || options.some(({ list }) => list === name);
}

type TemplateForm = Template["forms"][number];

function fieldRow(
  template: Template,
  { name, kind }: TemplateForm,
  field: TemplateForm["fields"][number],
  order: number,
  language: Language,
): Cells {
  const isTotalled = kind !== "register";
  return {
    ...field,
    form: name,
    register: formName(field.register, template),
    kind: labelOf("columnKind", field.kind, language),
    options: isListName(field.options, template)
      ? joinList(field.options, language)
      : choicesCell(field.options, language),
    required: labelOf("yesNo", field.required ? "yes" : "no", language),
    origin: isTotalled ? labelOf("fieldOrigin", field.origin, language) : "",
    nature: isTotalled ? labelOf("fieldNature", field.nature, language) : "",
    role: field.role === "" ? "" : labelOf("fieldRole", field.role, language),
    order,
    inUse: labelOf("yesNo", field.inUse ? "yes" : "no", language),
  };
}
