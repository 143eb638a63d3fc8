// LockService inside a realm.
import type { Scope } from "../../calls/wire";
import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";

/** A lock that only one execution holds at a time. */
export class Lock implements Emulates<GoogleAppsScript.Lock.Lock> {
  constructor(private readonly scope: Scope) {
    Object.defineProperty(this, "scope", { enumerable: false });
  }
  tryLock(timeoutInMillis: number): boolean {
    return call["Lock.tryLock"](this.scope, timeoutInMillis);
  }
  waitLock(timeoutInMillis: number): void {
    call["Lock.waitLock"](this.scope, timeoutInMillis);
  }
  hasLock(): boolean {
    return call["Lock.hasLock"](this.scope);
  }
  releaseLock(): void {
    call["Lock.releaseLock"](this.scope);
  }
  toString(): string {
    return "Lock";
  }
}

/** Google's LockService. */
export class LockService implements Emulates<GoogleAppsScript.Lock.LockService> {
  getScriptLock(): Lock {
    return new Lock("script");
  }
  getUserLock(): Lock {
    return new Lock("user");
  }
  /** Null for a stand-alone script and in a web app (https://developers.google.com/apps-script/reference/lock/lock-service). */
  getDocumentLock(): Lock | null {
    return call["PropertiesService.isInDocument"]() ? new Lock("document") : null;
  }
  toString(): string {
    return "LockService";
  }
}

/** The lock services. */
export const lockPart: PreludePart = {
  globals: { LockService: new LockService() },
  classes: { "Lock.LockService": LockService, "Lock.Lock": Lock },
};
