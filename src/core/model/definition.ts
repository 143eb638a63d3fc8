import type { Campaign, Phase } from "./campaign";
import type { Exception } from "./exception";
import type { Form } from "./form";
import type { StaffHolidays } from "./holidays";
import type { Indicator } from "./indicator";
import type { Material } from "./material";
import type { Period } from "./period";
import type { Return } from "./return";
import type { ReminderRule, Rule } from "./rule";
import type { Stage } from "./stage";
import type { Task } from "./task";
import type { UnitType } from "./unit";
import type { Version } from "./version";

/** Everything a campaign defines: as its tabs say it, or as it is in force. Fields are those in use, in order. */
export interface Definition {
  readonly campaign: Campaign;
  readonly unitTypes: readonly UnitType[];
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly indicators: readonly Indicator[];
  /** Left out where none is asked for. */
  readonly materials?: readonly Material[];
  readonly returns: readonly Return[];
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  readonly reminders: readonly ReminderRule[];
  readonly holidays: StaffHolidays;
  /** The stages that entries of registers go through; left out where there are none. */
  readonly stages?: readonly Stage[];
  /** Periods of all returns, each in the order of its days; their ids differ over all returns. */
  readonly periods: readonly Period[];
  /** What holds for some units otherwise; left out where nothing does. */
  readonly exceptions?: readonly Exception[];
  /**
   * What was issued to the units, oldest first: the definition is the one in force then, and a period may be filled in by an
   * earlier version of it (`ofPeriod`). Left out of a definition as the tabs say it.
   */
  readonly versions?: readonly Version[];
}
