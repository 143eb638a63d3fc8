// Protection.

import type { ItemRef } from "../../calls/spreadsheet/refs";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import { User } from "../session/user";
import { call } from "../wire";
import { ProtectionType } from "./enums";
import { rangeFrom } from "./hub";
import type { NamedRange } from "./named-range";
import { emailOf, type Person } from "./people";
import type { Range } from "./range";

/** Google's Protection. */
export class Protection implements Emulates<GoogleAppsScript.Spreadsheet.Protection> {
  constructor(private readonly at: ItemRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): ItemRef {
    return this.at;
  }
  toString(): string {
    return "Protection";
  }
  getProtectionType(): EnumValue {
    return enumValue(ProtectionType, call["Protection.getProtectionType"](this));
  }
  getEditors(): User[] {
    return call["Protection.getEditors"](this).map((email) => new User(email));
  }
  addEditor(user: Person): this {
    call["Protection.addEditors"](this, [emailOf(user)]);
    return this;
  }
  addEditors(emailAddresses: Person[]): this {
    call["Protection.addEditors"](this, emailAddresses.map(emailOf));
    return this;
  }
  removeEditor(user: Person): this {
    call["Protection.removeEditors"](this, [emailOf(user)]);
    return this;
  }
  removeEditors(users: Person[]): this {
    call["Protection.removeEditors"](this, users.map(emailOf));
    return this;
  }
  getRange(): Range {
    return rangeFrom(call["Protection.getRange"](this));
  }
  setRange(range: Range): this {
    call["Protection.setRange"](this, range);
    return this;
  }
  setNamedRange(namedRange: NamedRange): this {
    call["Protection.setRangeName"](this, namedRange.getName());
    return this;
  }
  setRangeName(rangeName: string): this {
    call["Protection.setRangeName"](this, rangeName);
    return this;
  }
  getUnprotectedRanges(): Range[] {
    return call["Protection.getUnprotectedRanges"](this).map((wire) => rangeFrom(wire));
  }
  setUnprotectedRanges(ranges: Range[]): this {
    call["Protection.setUnprotectedRanges"](this, ranges);
    return this;
  }
  setDescription(description: string): this {
    call["Protection.setDescription"](this, description);
    return this;
  }
  setWarningOnly(warningOnly: boolean): this {
    call["Protection.setWarningOnly"](this, warningOnly);
    return this;
  }
  setDomainEdit(editable: boolean): this {
    call["Protection.setDomainEdit"](this, editable);
    return this;
  }
  remove(): void {
    call["Protection.remove"](this);
  }
  getDescription(): string {
    return call["Protection.getDescription"](this);
  }
  isWarningOnly(): boolean {
    return call["Protection.isWarningOnly"](this);
  }
  canDomainEdit(): boolean {
    return call["Protection.canDomainEdit"](this);
  }
  canEdit(): boolean {
    return call["Protection.canEdit"](this);
  }
  getRangeName(): string | null {
    return call["Protection.getRangeName"](this);
  }
}
