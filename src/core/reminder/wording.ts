import { type Place, type Problem, problem } from "../problem";
import { placeholderFaults, placeholders } from "./placeholders";

/** What is wrong with the placeholders of words that are mailed to units; `place` is where they are typed. */
export function wordingProblems(words: string, place: Place): Problem[] {
  const options = placeholders.map((name) => `{{${name}}}`).join(" ");
  return placeholderFaults(words).map(({ kind, text: placeholder }) =>
    problem(
      kind === "unknown" ? "definition.placeholderUnknown" : "definition.placeholderBroken",
      { placeholder, options },
      place,
    ),
  );
}
