import { type Place, type Problem, problem } from "../problem";
import { placeholderFaults, placeholdersFor } from "./placeholders";

/** What is wrong with the placeholders of words that are mailed to units; `place` is where they are typed. */
export function wordingProblems(words: string, place: Place): Problem[] {
  const options = placeholdersFor(words).join(" ");
  return placeholderFaults(words).map(({ kind, text: placeholder }) =>
    problem(
      kind === "unknown" ? "definition.placeholderUnknown" : "definition.placeholderBroken",
      { placeholder, options },
      place,
    ),
  );
}
