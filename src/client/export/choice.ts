import type { Input, PrintChoices } from "../../core/wire/procedures";

/** What a person chose to print. */
export interface PrintChoice {
  readonly what: "summary" | Input<"print.build">["what"];
  /** Leader or department. */
  readonly name: string;
  readonly formId: string;
  /** "" = to date. */
  readonly period: string;
  /** "" = all units that have reported. */
  readonly unitId: string;
  /** Days as they are typed. */
  readonly excerpts: NonNullable<Input<"print.build">["excerpts"]>;
}

/** The leaders' page; of forms the first, of periods the last that is due. */
export function firstChoice({ forms, excerpts }: PrintChoices): PrintChoice {
  const [form] = forms;
  return {
    what: "summary",
    name: "",
    formId: form?.value ?? "",
    period: form?.periods[0]?.value ?? "",
    unitId: "",
    excerpts: { returnId: excerpts[0]?.value ?? "", by: "unit", from: "", to: "" },
  };
}

/** What the server is asked for. */
export function inputOf({ what, excerpts, ...choice }: PrintChoice): Input<"print.build"> {
  const more = what === "excerpts" ? { excerpts, formId: "", period: "" } : {};
  return { ...choice, ...more, what: what === "summary" ? "leader" : what };
}

/** Another kind of print: what does not belong to it is forgotten. */
export function ofKind(what: PrintChoice["what"], data: PrintChoices, choice: PrintChoice): PrintChoice {
  const names = what === "leader" ? data.leaders : what === "department" ? data.departments : [];
  const form = data.forms.find(({ value }) => value === choice.formId);
  // Units report a period each: to date there is none of them.
  const period = choice.period || form?.periods[0]?.value || "";
  const [head] = what === "subtree" ? data.subtrees : [];
  return { ...choice, what, name: names[0] ?? "", period, unitId: head?.value ?? "" };
}
