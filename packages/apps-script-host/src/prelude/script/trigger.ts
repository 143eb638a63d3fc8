// A trigger as a script sees it.

import type { TriggerState } from "../../calls/script";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf, enumValue } from "../base/enum";

export const EventType = enumOf(
  "EventType",
  "CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED",
);
export const TriggerSource = enumOf("TriggerSource", "SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR");

/** Google's Trigger. */
export class Trigger implements Emulates<GoogleAppsScript.Script.Trigger> {
  constructor(private readonly wire: TriggerState) {
    Object.defineProperty(this, "wire", { enumerable: false });
  }
  getUniqueId(): string {
    return this.wire.id;
  }
  getHandlerFunction(): string {
    return this.wire.functionName;
  }
  getEventType(): EnumValue {
    return enumValue(EventType, this.wire.type);
  }
  getTriggerSource(): EnumValue {
    return this.wire.type === "CLOCK" ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }
  getTriggerSourceId(): string | null {
    return this.wire.sourceId;
  }
  toString(): string {
    return "Trigger";
  }
}
