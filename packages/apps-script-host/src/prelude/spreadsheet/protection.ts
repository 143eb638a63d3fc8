// Protection.
import { type EnumValue, enumValue } from "../base/enum";
import { User } from "../session/user";
import { call } from "../wire";
import { ProtectionType } from "./enums";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import { defineMethod } from "./methods";
import type { NamedRange } from "./named-range";
import type { Range } from "./range";

/** A protection as it travels. */
export interface WireProtection extends WireSheet {
  id: number;
}

const emailOf = (user: unknown): string => (user instanceof User ? user.getEmail() : String(user));

/** Google's Protection. */
export class Protection {
  constructor(private readonly at: WireProtection) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): WireProtection {
    return this.at;
  }
  toString(): string {
    return "Protection";
  }
  getProtectionType(): EnumValue {
    return enumValue(ProtectionType, call("Protection.getProtectionType", this)) as EnumValue;
  }
  getEditors(): User[] {
    return call<string[]>("Protection.getEditors", this).map((email) => new User(email));
  }
  addEditor(user: unknown): this {
    return this.set("addEditors", [emailOf(user)]);
  }
  addEditors(emailAddresses: unknown[]): this {
    return this.set("addEditors", emailAddresses.map(emailOf));
  }
  removeEditor(user: unknown): this {
    return this.set("removeEditors", [emailOf(user)]);
  }
  removeEditors(users: unknown[]): this {
    return this.set("removeEditors", users.map(emailOf));
  }
  getRange(): Range {
    return rangeFrom(call<WireRange>("Protection.getRange", this)) as Range;
  }
  setRange(range: Range): this {
    return this.set("setRange", range);
  }
  setNamedRange(namedRange: NamedRange): this {
    return this.set("setRangeName", namedRange.getName());
  }
  setRangeName(rangeName: string): this {
    return this.set("setRangeName", rangeName);
  }
  getUnprotectedRanges(): Range[] {
    return call<WireRange[]>("Protection.getUnprotectedRanges", this).map((wire) => rangeFrom(wire) as Range);
  }
  setUnprotectedRanges(ranges: Range[]): this {
    return this.set("setUnprotectedRanges", ranges);
  }
  setDescription(description: string): this {
    return this.set("setDescription", description);
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.set("setWarningOnly", warningOnly);
  }
  setDomainEdit(editable: boolean): this {
    return this.set("setDomainEdit", editable);
  }
  remove(): void {
    call("Protection.remove", this);
  }
  private set(method: string, value: unknown): this {
    call(`Protection.${method}`, this, value);
    return this;
  }
}

for (const name of ["getDescription", "isWarningOnly", "canDomainEdit", "canEdit", "getRangeName"]) {
  defineMethod(Protection.prototype, name, function (this: Protection) {
    return call(`Protection.${name}`, this);
  });
}
