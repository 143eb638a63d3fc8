// 投票: a ballot is an entry of a register with a field in which a case is chosen, by its unit and its name.
import { fieldOf } from "../field/roles";
import type { Form, Language } from "../model";
import { generalWords } from "../text/general";
import { fill, inLanguage } from "../text/words";

/** Signs of a case's name that stand on a ballot. */
const MOST_OF_NAME = 80;

/** Key of the field in which a ballot names a case; undefined in any other form. */
export function voteField({ fields }: Pick<Form, "fields">): string | undefined {
  return fieldOf(fields, "vote");
}

/** Whether the entries of a form are ballots, and so no cases themselves. */
export function isBallot(form: Pick<Form, "fields">): boolean {
  return voteField(form) !== undefined;
}

/** What a case is called by. */
interface Named {
  readonly unit: string;
  readonly name: string;
}

/** What a case is called on a ballot: by its unit and its name. */
export function onBallot({ unit, name }: Named, language: Language): string {
  return beginningOf(unit, language) + name.replace(/\s+/g, " ").slice(0, MOST_OF_NAME);
}

/** How the words begin by which a unit's own cases stand on a ballot. */
export function beginningOf(unit: string, language: Language): string {
  return fill(inLanguage(generalWords.placed, language), { place: unit, sentence: "" });
}
