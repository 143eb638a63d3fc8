// TriggerBuilder and its children: what a new trigger is told before `create()`.
import type { ClockRule, EventType } from "../../calls/script";
import type { Emulates } from "../base/emulates";
import { call, fail } from "../wire";
import { Trigger } from "./trigger";

function create(
  functionName: string,
  type: EventType,
  sourceId: string | null,
  clock: ClockRule | null,
): Trigger {
  return new Trigger(call["ScriptApp.createTrigger"](functionName, type, sourceId, clock));
}

/** Google's TriggerBuilder. */
export class TriggerBuilder
  implements Emulates<GoogleAppsScript.Script.TriggerBuilder, "forDocument" | "forForm" | "forUserCalendar">
{
  constructor(private readonly functionName: string) {}
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.functionName);
  }
  forSpreadsheet(key: string | { getId(): string }): SpreadsheetTriggerBuilder {
    if (key === null || key === undefined) fail("Invalid argument: key");
    return new SpreadsheetTriggerBuilder(this.functionName, typeof key === "string" ? key : key.getId());
  }
  toString(): string {
    return "TriggerBuilder";
  }
}

/** Google's SpreadsheetTriggerBuilder. */
export class SpreadsheetTriggerBuilder
  implements Emulates<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>
{
  private type: EventType | null = null;
  constructor(
    private readonly functionName: string,
    private readonly sourceId: string,
  ) {}
  onOpen(): this {
    return this.on("ON_OPEN");
  }
  onEdit(): this {
    return this.on("ON_EDIT");
  }
  onChange(): this {
    return this.on("ON_CHANGE");
  }
  onFormSubmit(): this {
    return this.on("ON_FORM_SUBMIT");
  }
  create(): Trigger {
    const type = this.type ?? fail("Please select an event type for the trigger.");
    return create(this.functionName, type, this.sourceId, null);
  }
  toString(): string {
    return "SpreadsheetTriggerBuilder";
  }
  private on(type: EventType): this {
    this.type = type;
    return this;
  }
}

/** Google's ClockTriggerBuilder. */
export class ClockTriggerBuilder implements Emulates<GoogleAppsScript.Script.ClockTriggerBuilder> {
  private rule: Partial<ClockRule> = {};
  constructor(private readonly functionName: string) {}

  after(durationMilliseconds: number): this {
    return this.set({ every: "once", n: 1, at: Date.now() + durationMilliseconds });
  }
  at(date: Date): this {
    return this.set({ every: "once", n: 1, at: date.getTime() });
  }
  /** Near midnight of a day, give or take 15 minutes. */
  atDate(year: number, month: number, day: number): this {
    return this.set({ every: "once", n: 1, at: new Date(year, month - 1, day).getTime() });
  }
  everyMinutes(n: number): this {
    return this.set({ every: "minutes", n });
  }
  everyHours(n: number): this {
    return this.set({ every: "hours", n });
  }
  everyDays(n: number): this {
    return this.set({ every: "days", n });
  }
  everyWeeks(n: number): this {
    return this.set({ every: "weeks", n });
  }
  onWeekDay(day: { ordinal(): number }): this {
    const every = this.rule.every === "weeks" ? {} : { every: "weeks" as const, n: 1 };
    return this.set({ ...every, weekday: day.ordinal() + 1 });
  }
  onMonthDay(day: number): this {
    return this.set({ every: "month", n: 1, monthDay: day });
  }
  atHour(hour: number): this {
    if (!(hour >= 0 && hour <= 23)) fail(`Invalid argument: hour`);
    return this.set({ hour });
  }
  nearMinute(minute: number): this {
    if (!(minute >= 0 && minute <= 59)) fail(`Invalid argument: minute`);
    return this.set({ nearMinute: minute });
  }
  inTimezone(timezone: string): this {
    return this.set({ zone: timezone });
  }
  create(): Trigger {
    const { every, n } = this.rule;
    if (!every || n === undefined)
      return fail(
        "The clock trigger needs a time: use after, at, everyMinutes, everyHours, everyDays, everyWeeks or onMonthDay.",
      );
    const zone = this.rule.zone ?? call["Session.getScriptTimeZone"]();
    return create(this.functionName, "CLOCK", null, { ...this.rule, every, n, zone });
  }
  toString(): string {
    return "ClockTriggerBuilder";
  }
  private set(part: Partial<ClockRule>): this {
    this.rule = { ...this.rule, ...part };
    return this;
  }
}
