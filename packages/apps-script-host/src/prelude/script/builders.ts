// TriggerBuilder and its children: what a new trigger is told before `create()`.
import { call, fail } from "../wire";
import { Trigger, type WireTrigger } from "./trigger";

interface ClockRule {
  every: "minutes" | "hours" | "days" | "weeks" | "month" | "once";
  n: number;
  zone: string;
  hour?: number;
  nearMinute?: number;
  weekday?: number;
  monthDay?: number;
  at?: number;
}

function create(
  functionName: string,
  type: string,
  sourceId: string | null,
  clock: ClockRule | null,
): Trigger {
  return new Trigger(call<WireTrigger>("ScriptApp.createTrigger", functionName, type, sourceId, clock));
}

/** Google's TriggerBuilder. */
export class TriggerBuilder {
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
export class SpreadsheetTriggerBuilder {
  private type: string | null = null;
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
    if (this.type === null) fail("Please select an event type for the trigger.");
    return create(this.functionName, this.type as string, this.sourceId, null);
  }
  toString(): string {
    return "SpreadsheetTriggerBuilder";
  }
  private on(type: string): this {
    this.type = type;
    return this;
  }
}

/** Google's ClockTriggerBuilder. */
export class ClockTriggerBuilder {
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
    const { every } = this.rule;
    if (!every)
      fail(
        "The clock trigger needs a time: use after, at, everyMinutes, everyHours, everyDays, everyWeeks or onMonthDay.",
      );
    const zone = this.rule.zone ?? call<string>("Session.getScriptTimeZone");
    return create(this.functionName, "CLOCK", null, { ...(this.rule as ClockRule), zone });
  }
  toString(): string {
    return "ClockTriggerBuilder";
  }
  private set(part: Partial<ClockRule>): this {
    this.rule = { ...this.rule, ...part };
    return this;
  }
}
