import type { Period, Return } from "../model";

/** What 首页 shows in place of the box of a zero report where none is taken. */
export const NO_ZERO = "—";

/** Whether a period's return takes a zero report. */
export function allowsZero(
  { returns }: { readonly returns: readonly Pick<Return, "returnId" | "zeroAllowed">[] },
  { returnId }: Pick<Period, "returnId">,
): boolean {
  return returns.find((item) => item.returnId === returnId)?.zeroAllowed ?? true;
}
