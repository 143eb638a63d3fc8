import type { ReportFigures } from "../figures";
import type { Light } from "../light";
import type { MaterialGap } from "../material";
import type { Day, Definition, Moment, Report, Unit } from "../model";
import type { HeadlineGap, QuotaGap } from "../quota";
import type { Answers } from "./answers";

/** What a roll-up is made from: the definition and 报表记录, nothing else. */
export interface RollupInput {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  /** Of each report that is in the totals, made by the fields of the definition (`fitsFor`), each entry in one of them (`countedElsewhere`). */
  readonly figures: readonly ReportFigures[];
  /** Reports that are in the totals as they were accepted although a newer revision stands. */
  readonly earlier?: readonly Pick<Report, "unitId" | "periodId">[];
  readonly today: Day;
  /** The same with its time, for what is due by the hour; default: as the day begins. */
  readonly now?: Moment;
  /** When the record was last collected; shown as 截至. */
  readonly asAt: Moment;
}

/**
 * Reporting rates as DHIS2 defines them, over periods that are past due; a rate of nothing expected is null, not zero.
 * A returned report is not there until it comes again, unless it is in the totals as it was accepted.
 */
export interface Rates {
  readonly expected: number;
  readonly actual: number;
  readonly onTime: number;
  readonly rate: number | null;
  readonly rateOnTime: number | null;
}

/** Activities counted once (a co-host's entry is not counted) and their person-times. */
export interface Counts {
  readonly activities: number;
  readonly people: number;
}

/**
 * What a unit's report of a period looks like today. `troubled` = its tick was refused and nothing was taken in; `reopened` = it was
 * returned after it had been accepted, and counts as it was accepted.
 */
export type ReportStanding =
  | "notDue"
  | "open"
  | "missing"
  | "submitted"
  | "late"
  | "returned"
  | "reopened"
  | "troubled"
  | "accepted"
  | "exempt";

/** One unit in one period. */
export interface PeriodCell {
  readonly periodId: string;
  readonly standing: ReportStanding;
  readonly zero: boolean;
  /** The revision that waits for review while an accepted one counts; 0 where none does. */
  readonly waiting: number;
  /** Days after the due day that it came, or has been missing; 0 = in time, or late by hours alone. */
  readonly daysLate: number;
  readonly counts: Counts;
  readonly light: Light;
  /** Whether the unit owes it. */
  readonly isExpected: boolean;
  /** Whether it stands in the unit's rates: owed, and past due. */
  readonly isDue: boolean;
  /** Whether it is there, and whether it came in time. */
  readonly isActual: boolean;
  readonly isOnTime: boolean;
}

/** Everything told about one unit. */
export interface UnitFigures extends Rates, Counts {
  readonly unitId: string;
  readonly name: string;
  readonly unitType: string;
  readonly level: string;
  /** Whether its opening day has come. */
  readonly isOpened: boolean;
  /** Whether its closing day has come. */
  readonly isClosed: boolean;
  readonly periods: readonly PeriodCell[];
  readonly gaps: readonly QuotaGap[];
  /** What it owes of 材料要求, with what it lacks. */
  readonly materials: readonly MaterialGap[];
  readonly light: Light;
  /** The unit together with all units below it. */
  readonly subtree: Rates & Counts;
}

/** Figures of a group of units: a type, a level, or everybody. */
export interface GroupFigures extends Rates, Counts {
  readonly key: string;
  readonly units: number;
}

/** One period over all units. One that is not yet due counts every unit as expected, so that progress shows; it is in no total. */
export interface PeriodFigures extends Rates, Counts {
  readonly periodId: string;
  readonly label: string;
  /** Whether it is past due. */
  readonly due: boolean;
}

/** Figures of a task over everybody: stocks take each unit's last value, flows add up over periods. */
export interface TaskFigures extends Counts {
  readonly taskId: string;
  /** Of each figure of the tables whose rows are tasks. */
  readonly totals: readonly { readonly formId: string; readonly field: string; readonly total: number }[];
  /** Percent by the figures that measure it; null where no indicator does. */
  readonly measured: number | null;
  readonly light: Light;
}

export interface Rollup {
  readonly today: Day;
  /** What is due or overdue is so by this moment. */
  readonly now: Day | Moment;
  readonly asAt: Moment;
  readonly units: readonly UnitFigures[];
  readonly types: readonly GroupFigures[];
  readonly levels: readonly GroupFigures[];
  readonly periods: readonly PeriodFigures[];
  readonly tasks: readonly TaskFigures[];
  readonly total: GroupFigures;
  /** Activities in the total whose task had no row in the table of their period: they are in no line of it. */
  readonly unlisted: Counts;
  /** Units with at least one report in the record. */
  readonly reportedUnits: number;
  /** How many activities gave each form of result, most first. */
  readonly results: readonly { readonly label: string; readonly count: number }[];
  /** What units answered to the choices of cards. */
  readonly answers: readonly Answers[];
  readonly gaps: readonly QuotaGap[];
  readonly headlines: readonly HeadlineGap[];
}
