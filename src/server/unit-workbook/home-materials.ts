// What a unit lacks of the materials asked of it, on its 首页: counted by formulas from its own entries, so that it is told at once.
import { fieldOf } from "../../core/field";
import { type FormulaSource, quoted, rangeOf } from "../../core/field/formula";
import { byOfficeTitle, registersOf, registerTitle, taskLabel } from "../../core/form";
import { owesMaterial } from "../../core/material";
import type { Definition, Form, Language, Material, Unit } from "../../core/model";
import { labelOf } from "../../core/text";
import { materialText } from "../../core/text/materials";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { dayOf } from "./home-status";
import { registerSource } from "./uncounted";

const say = speaker(unitHomeText);

/** A line of a material as an expression, and what it wants today; "" where it wants nothing. */
export interface MaterialLine {
  readonly words: string;
  readonly todo: string;
}

/** The materials of a unit; `own` is the definition as the unit sees it. */
export function materialLines(own: Definition, unit: Unit): MaterialLine[] {
  const { materials = [] } = own;
  return materials
    .filter((material) => owesMaterial(material, unit, own))
    .map((material) => lineOf(material, lackExpression(material, own), own.campaign.language));
}

function lineOf(material: Material, lack: string, language: Language): MaterialLine {
  const { name, number, per, deadlineText, deadline } = material;
  const until = deadlineText || deadline;
  const asked = materialText(per === "entry" ? "everyEntry" : "everyUnit", language, { name, number });
  const due = until && say("quotaUntil", language, { until });
  const wants = quoted(say("quotaMark", language) + materialText("wants", language, { name }));
  const [before = "", after = ""] = say("late", language, { days: "\n" }).split("\n");
  const late =
    deadline === ""
      ? '""'
      : `IF(TODAY()>${dayOf(deadline)},${quoted(before)}&(TODAY()-${dayOf(deadline)})&${quoted(after)},"")`;
  return {
    words: `${quoted(asked + due + materialText("lacks", language))}&(${lack})`,
    todo: `IF((${lack})>0,${wants}&(${lack})&${quoted(due)}&${late},"")`,
  };
}

/** How many links a unit lacks by its own entries and those that the office typed for it. */
function lackExpression(material: Material, own: Definition): string {
  const register = registersOf(own).find(({ formId }) => formId === material.formId);
  if (!register) return "0";
  const { language } = own.campaign;
  const titles = [registerTitle(register, language), byOfficeTitle(register, own, language)];
  const terms = titles.map((tab) => termOf(material, register, registerSource(register, tab), own));
  return material.per === "entry" ? terms.join("+") : `MAX(0,${material.number}-${terms.join("-")})`;
}

// Of a material of each entry what the entries lack, of one of the unit how many links there are.
function termOf(
  { per, number, field, ...meant }: Material,
  register: Form,
  source: FormulaSource,
  own: Definition,
) {
  // Words that begin as addresses do: what is none is refused when it is collected.
  const text = `LOWER(" "&SUBSTITUTE(${rangeOf(source, field)},CHAR(10)," "))`;
  const links = `(LEN(${text})-LEN(SUBSTITUTE(${text}," http","")))/5`;
  const counted = per === "unit" ? links : `(${links}<${number})*(${number}-${links})`;
  return `SUMPRODUCT(${[...conditionsOf(meant, register, source, own), counted].join("*")})`;
}

function conditionsOf(
  { taskId, kinds }: Pick<Material, "taskId" | "kinds">,
  { fields }: Form,
  source: FormulaSource,
  { tasks, campaign }: Definition,
): string[] {
  const [kind, joint] = [fieldOf(fields, "kind"), fieldOf(fields, "joint")];
  const task = tasks.find((each) => each.taskId === taskId);
  const ofKinds = kinds.map((each) => `(${rangeOf(source, kind ?? "")}=${quoted(each)})`);
  const coHost = quoted(labelOf("joint", "coHost", campaign.language));
  return [
    `(${rangeOf(source, fields[0]?.field ?? "")}<>"")`,
    ...(task && source.columns.task ? [`(${rangeOf(source, "task")}=${quoted(taskLabel(task))})`] : []),
    ...(kind && ofKinds.length > 0 ? [`(${ofKinds.join("+")})`] : []),
    // An event is counted at its host.
    ...(joint ? [`(${rangeOf(source, joint)}<>${coHost})`] : []),
  ];
}
