// What became of a case after something was decided on it: a decision stays with what was decided, whatever is typed over it.
import { fingerprint } from "../fingerprint";
import type { Decision, FieldValues, Form } from "../model";
import { plainName } from "./plain-name";

/** Letters of a mark: enough to tell an edited text. */
const MARK = 8;

/** Marks of what an entry says, field by field, as a decision keeps them; the texts themselves stay in the register. */
export function contentMarks(values: FieldValues, { fields }: Pick<Form, "fields">): string {
  return fields
    .flatMap(({ field }) => {
      const said = String(values[field] ?? "").trim();
      return said === "" ? [] : [`${field}:${fingerprint(said).slice(0, MARK)}`];
    })
    .join(" ");
}

/** Labels of the fields that say another thing than when it was decided; none where the decision is from before marks were kept; `told`: a field that is told of otherwise. */
export function editedSince(
  decision: Pick<Decision, "content"> | undefined,
  content: string,
  { fields }: Pick<Form, "fields">,
  told?: string,
): string[] {
  if (!decision?.content) return [];
  const [then, now] = [marksIn(decision.content), marksIn(content)];
  return fields
    .filter(({ field }) => field !== told && then.get(field) !== now.get(field))
    .map(({ label }) => label);
}

function marksIn(content: string): Map<string, string> {
  return new Map(
    content.split(" ").map((mark) => {
      const at = mark.lastIndexOf(":");
      return [mark.slice(0, at), mark.slice(at + 1)];
    }),
  );
}

/** Whether a decision is about what the entry is called now: signs and spaces make no other case. */
export function isAbout(
  { caseName, result }: Pick<Decision, "caseName" | "result">,
  { name }: { readonly name: string },
): boolean {
  return result === "passedOn" || plainName(caseName) === plainName(name);
}

/** What the entry was called when it was decided on last; "" = as it is called now. */
export function renamedFrom(decisions: readonly Decision[], name: string): string {
  return decisions.filter((decision) => !isAbout(decision, { name })).slice(-1)[0]?.caseName ?? "";
}
