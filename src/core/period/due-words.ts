import type { Language, Period } from "../model";
import { labelOf } from "../text";
import { dueMoment } from "./periods";

/** What 首页 says of when a period is due: its day, or that it is not owed. */
export function dueOnHome(period: Period, language: Language): string {
  return period.exempt ? labelOf("exceptionKind", "exempt", language) : dueMoment(period);
}
