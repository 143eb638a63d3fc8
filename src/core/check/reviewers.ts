import { entriesOf, isMail } from "../mail";
import { type Problem, problem } from "../problem";
import { type CheckContext, filledRows, placeAt } from "./context";

/** Who reviews a return has to be an account, one that can open 审核; `staff` are the accounts that can, null where nobody knows. */
export function checkReviewers(context: CheckContext, staff: readonly string[] | null): Problem[] {
  const rows = filledRows(context, "returns");
  return context.definition.returns.flatMap(({ row, reviewer }) => {
    const found = rows.find((candidate) => candidate.row === row);
    if (!found) return [];
    const place = placeAt(context, "returns", found, "reviewer");
    return entriesOf(reviewer).flatMap((value) => {
      if (!isMail(value)) return [problem("definition.reviewerNoMail", { value }, place, "C")];
      const isKnown = staff === null || staff.some((mail) => mail.toLowerCase() === value.toLowerCase());
      return isKnown ? [] : [problem("definition.reviewerUnknown", { value }, place, "C")];
    });
  });
}
