// A trigger as a script sees it.
import { type EnumValue, enumOf, enumValue } from "../base/enum";

/** A trigger as it crosses. */
export interface WireTrigger {
  id: string;
  functionName: string;
  type: string;
  sourceId: string | null;
}

export const EventType = enumOf(
  "EventType",
  "CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED",
);
export const TriggerSource = enumOf("TriggerSource", "SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR");

/** Google's Trigger. */
export class Trigger {
  constructor(private readonly wire: WireTrigger) {
    Object.defineProperty(this, "wire", { enumerable: false });
  }
  getUniqueId(): string {
    return this.wire.id;
  }
  getHandlerFunction(): string {
    return this.wire.functionName;
  }
  getEventType(): EnumValue {
    return enumValue(EventType, this.wire.type) as EnumValue;
  }
  getTriggerSource(): EnumValue {
    return (this.wire.type === "CLOCK" ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS) as EnumValue;
  }
  getTriggerSourceId(): string | null {
    return this.wire.sourceId;
  }
  toString(): string {
    return "Trigger";
  }
}
