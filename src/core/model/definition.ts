import type { Campaign, Phase } from "./campaign";
import type { Form } from "./form";
import type { StaffHolidays } from "./holidays";
import type { Indicator } from "./indicator";
import type { Period } from "./period";
import type { Return } from "./return";
import type { ReminderRule, Rule } from "./rule";
import type { Task } from "./task";
import type { UnitType } from "./unit";

/** Everything a campaign defines, parsed from the definition tabs. Fields are those in use, in order. */
export interface Definition {
  readonly campaign: Campaign;
  readonly unitTypes: readonly UnitType[];
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly indicators: readonly Indicator[];
  readonly returns: readonly Return[];
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  readonly reminders: readonly ReminderRule[];
  readonly holidays: StaffHolidays;
  /** Periods of all returns, each in the order of its days; their ids differ over all returns. */
  readonly periods: readonly Period[];
}
