// ScriptApp: triggers, identity, authorisation.
import type { Text } from "./wire";

/** Google's ScriptApp.EventType, as far as the host fires them. */
export type EventType = "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | "ON_FORM_SUBMIT";

/** What a ClockTriggerBuilder was told. */
export interface ClockRule {
  readonly every: "minutes" | "hours" | "days" | "weeks" | "month" | "once";
  readonly n: number;
  readonly zone: string;
  /** Hour of the day, 0–23. */
  readonly hour?: number;
  /** Aimed-at minute of the hour; Google keeps within 15 minutes of it. */
  readonly nearMinute?: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number;
  /** 1–31; in a shorter month its last day. */
  readonly monthDay?: number;
  /** Instant of a one-off trigger. */
  readonly at?: number;
}

/** A trigger as scripts see it; `sourceId` is the spreadsheet whose events it hears. */
export interface TriggerState {
  readonly id: string;
  readonly functionName: string;
  readonly type: EventType;
  readonly sourceId: string | null;
}

/** ScriptApp: triggers, the script itself, what it is allowed. */
export interface ScriptCalls {
  "ScriptApp.createTrigger"(
    functionName: Text,
    type: EventType,
    sourceId: string | null,
    clock: ClockRule | null,
  ): TriggerState;
  "ScriptApp.deleteTrigger"(id: string): void;
  "ScriptApp.getProjectTriggers"(): readonly TriggerState[];
  "ScriptApp.getUserTriggers"(sourceId: string): readonly TriggerState[];
  "ScriptApp.createStateToken"(method: string, args: Record<string, string>, seconds: number): string;
  "ScriptApp.getScriptId"(): string;
  "ScriptApp.getServiceUrl"(): string | null;
  "ScriptApp.getAuthMode"(): string;
  "ScriptApp.getScopes"(): readonly string[];
  "ScriptApp.getAskedScopes"(): readonly string[];
  "ScriptApp.getResource"(name: Text): string;
  "ScriptApp.getOAuthToken"(): string;
}
