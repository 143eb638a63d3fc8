// Figures of what a campaign leaves behind: materials, nominations, articles.
import { returnOf } from "../form/forms";
import { groupBy } from "../group-by";
import type { Form, PageItem } from "../model";
import { isOverdue } from "../period";
import {
  chosenAmong,
  chosenOf,
  decidedStages,
  isOfOutlets,
  nominatingStage,
  placesFor,
  printedOf,
  type Selected,
  sentBy,
  standingDecisions,
  unitsOwing,
} from "../selection";
import { labelOf } from "../text";
import { materialText } from "../text/materials";
import { summaryText } from "../text/summary";
import { isOpenOn } from "../units/open";
import type { Figure } from "./figures";
import type { Measured } from "./measure";
import { formOf } from "./page";
import { countWords } from "./words";

/** An item with what its figure is made from. */
type Told = Measured & { readonly item: PageItem };

/** How many units lack materials by now, and how many of each; of the page's own tasks alone. */
export function materialsFigure({ rollup, definition }: Told): Figure {
  const { tasks, materials = [], campaign } = definition;
  const { language } = campaign;
  const shown = new Set(["", ...tasks.map(({ taskId }) => taskId)]);
  const lacking = rollup.units
    .map((unit) => unit.materials.filter(({ material, gap }) => gap > 0 && shown.has(material.taskId)))
    .filter(({ length }) => length > 0);
  const counts = [...groupBy(lacking.flat(), ({ material }) => material.name)].map(([name, gaps]) =>
    materialText("lack", language, { name, count: gaps.reduce((sum, { gap }) => sum + gap, 0) }),
  );
  const none = summaryText(materials.length === 0 ? "noMaterials" : "noneLacking", language);
  return {
    label: summaryText("lackingUnits", language),
    value: countWords(lacking.length),
    note: counts.join(materialText("separator", language)) || none,
    asked: [],
  };
}

/** Of the units that owe nominations how many have sent some, how many fewer than are asked for, and what was chosen of them. */
export function nominatedFigure(told: Told): Figure {
  const { definition, rollup, figures = [], units } = told;
  const { language } = definition.campaign;
  const selected = selectionOf(told);
  const form = formWith((each) => nominatingStage(selected.stages, each) !== undefined, told);
  const stage = form && nominatingStage(selected.stages, form);
  if (!form || !stage) return figureOf(told, undefined, "nominated", "—", "noNominating");
  const sent = sentBy(form.formId, figures);
  const countOf = ({ unitId }: { readonly unitId: string }) => sent.get(unitId) ?? 0;
  const owing = unitsOwing(units, form.formId, definition).filter((unit) => isOpenOn(unit, rollup.today));
  const short = owing.filter((unit) => countOf(unit) < (placesFor(stage, unit)?.min ?? 0)).length;
  const all = [...sent.values()].reduce((sum, count) => sum + count, 0) - passedOn(form, told);
  const counts = [
    summaryText("nominatedCount", language, { count: countWords(all) }),
    ...chosenOf(selected, form.formId).stages.map((each) => summaryText("chosenIn", language, each)),
  ];
  const more = short > 0 ? summaryText("nominatedShort", language, { units: short }) : "";
  const value = `${owing.filter((unit) => countOf(unit) > 0).length} / ${owing.length}`;
  const note = counts.join(summaryText("clauseMark", language));
  return { ...figureOf(told, form, "nominated", value, "noNominating"), note: `${note}${more}` };
}

// A case that a unit above named among its own stands in the register of both.
function passedOn({ formId }: Form, told: Told): number {
  const shown = new Set(told.units.map(({ name }) => name));
  const { decisions } = selectionOf(told);
  return standingDecisions(decisions).filter(
    (each) => each.formId === formId && each.result === "passedOn" && shown.has(each.by),
  ).length;
}

/** Whether some have nominated, or all should have. */
export function isNominating({ rollup, definition, selection, units, figures = [] }: Measured): boolean {
  const stages = selection?.stages ?? definition.stages ?? [];
  return definition.forms.some((form) => {
    const { formId } = form;
    if (!nominatingStage(stages, form)) return false;
    const owed = returnOf(definition, formId)?.returnId;
    const isDue = definition.periods.some(
      (period) => period.returnId === owed && period.dueOn !== "" && isOverdue(period, rollup.now),
    );
    const isAsked = isDue && unitsOwing(units, formId, definition).length > 0;
    return isAsked || sentBy(formId, figures).size > 0;
  });
}

/** How many articles were printed, each once; how many were sent and passed on, and how many units sent none. */
export function printedFigure(told: Told): Figure {
  const { definition, rollup, figures = [], units } = told;
  const { language } = definition.campaign;
  const { stages, decisions } = selectionOf(told);
  const ofForm = (formId: string) => stages.filter((stage) => stage.formId === formId);
  const form = formWith(({ formId }) => ofForm(formId).some(isOfOutlets), told);
  if (!form) return figureOf(told, undefined, "printed", "—", "noPrinting");
  const { formId } = form;
  const { printed, forwarded } = printedOf(chosenAmong(decisions, formId), decidedStages(ofForm(formId)));
  const by = sentBy(formId, figures);
  const sent = [...by.values()].reduce((sum, count) => sum + count, 0);
  const silent = unitsOwing(units, formId, definition).filter(
    (unit) => isOpenOn(unit, rollup.today) && !by.has(unit.unitId),
  ).length;
  const more = silent > 0 ? summaryText("printedSilent", language, { units: silent }) : "";
  const note = `${summaryText("printedOf", language, { sent, forwarded })}${more}`;
  return { ...figureOf(told, form, "printed", countWords(printed), "noPrinting"), note };
}

/** Entries chosen in any stage, and how many in each. */
export function chosenFigure(told: Told): Figure {
  const { language } = told.definition.campaign;
  const form = formOf(told.item, told.definition);
  const { count, stages } = chosenOf(selectionOf(told), form?.formId ?? "");
  const named = stages.map((each) => summaryText("chosenIn", language, each));
  const figure = figureOf(told, form, "chosen", countWords(count), "noneChosen");
  return { ...figure, note: named.join(summaryText("clauseMark", language)) || figure.note };
}

function figureOf(
  { definition, item }: Told,
  form: Form | undefined,
  label: "chosen" | "nominated" | "printed",
  value: string,
  note: "noneChosen" | "noNominating" | "noPrinting",
): Figure {
  const { language } = definition.campaign;
  const unnamed = label === "nominated" ? labelOf("pageItem", item.kind, language) : "";
  return {
    label: summaryText(label, language, { form: form?.name ?? unnamed }),
    value,
    note: summaryText(note, language),
    asked: [],
  };
}

function selectionOf({ selection, definition }: Told): Selected {
  return selection ?? { stages: definition.stages ?? [], decisions: [] };
}

/** The form that an item names, or the first that fits. */
function formWith(fits: (form: Form) => boolean, { item, definition }: Told): Form | undefined {
  const named = definition.forms.filter(({ formId }) => item.formId === "" || item.formId === formId);
  return named.find(fits);
}
