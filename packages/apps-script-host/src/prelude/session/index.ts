// Session inside a realm.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call, registerReviver } from "../wire";
import { User } from "./user";

/** Google's Session. */
export class Session implements Emulates<GoogleAppsScript.Base.Session, "getUser"> {
  getActiveUser(): User {
    return new User(call["Session.getActiveUser"]());
  }
  getEffectiveUser(): User {
    return new User(call["Session.getEffectiveUser"]());
  }
  /** The language of the account, e.g. "zh-CN" or "en". */
  getActiveUserLocale(): string {
    return call["Session.getActiveUserLocale"]();
  }
  getScriptTimeZone(): string {
    return call["Session.getScriptTimeZone"]();
  }
  /** Deprecated twin of getScriptTimeZone. */
  getTimeZone(): string {
    return call["Session.getScriptTimeZone"]();
  }
  getTemporaryActiveUserKey(): string {
    return call["Session.getTemporaryActiveUserKey"]();
  }
  toString(): string {
    return "Session";
  }
}

declare module "../crossing" {
  interface Tags {
    $user: [email: string, live: User];
  }
}
registerReviver("$user", (email: string) => new User(email));

/** The identity services. */
export const sessionPart: PreludePart = {
  globals: { Session: new Session() },
  classes: { "Base.Session": Session, "Base.User": User },
};
