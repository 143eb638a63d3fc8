// Of which return a change speaks: what a push says of a return is said only where something of it changes.
import type { IssuedDefinition } from "../model";
import type { Change } from "./types";

/**
 * Whether a change concerns a return. A field is known by its form's id and its own, a material stands in entries of a form; the campaign's days, tasks, rules and targets are
 * everybody's. `issued` is what is asked for afterwards.
 */
export function concerns({ thing, id }: Change, returnId: string, issued: IssuedDefinition): boolean {
  const forms = issued.returns.find((item) => item.returnId === returnId)?.formIds ?? [];
  const isOf = (formId: string) => id === formId || id.startsWith(`${formId}.`);
  if (thing === "period")
    return issued.periods.some((period) => period.id === id && period.returnId === returnId);
  if (thing === "return") return id === returnId;
  // One that is asked for no more is of no return: its form may be gone as well.
  const material = thing === "material" && issued.materials?.find((each) => each.materialId === id);
  if (material) return forms.includes(material.formId);
  return thing === "form" || thing === "field" || thing === "stage" ? forms.some(isOf) : true;
}
