// ScriptApp inside a realm.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf, enumValue } from "../base/enum";
import { type Blob, newBlob } from "../utilities/blob";
import { call, fail, registerReviver } from "../wire";
import { AuthMode, AuthorizationInfo, AuthorizationStatus } from "./authorization";
import { ClockTriggerBuilder, SpreadsheetTriggerBuilder, TriggerBuilder } from "./builders";
import { StateTokenBuilder } from "./state-token";
import { EventType, Trigger, TriggerSource } from "./trigger";

const InstallationSource = enumOf(
  "InstallationSource",
  "APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON",
);
const WeekDay = enumOf("Weekday", "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY");

/** Google's Service: the web app deployment. */
class Service implements Emulates<GoogleAppsScript.Script.Service, "disable"> {
  getUrl(): string | null {
    return call["ScriptApp.getServiceUrl"]();
  }
  isEnabled(): boolean {
    return this.getUrl() !== null;
  }
  toString(): string {
    return "Service";
  }
}

/** Google's ScriptApp. */
export class ScriptApp implements Emulates<GoogleAppsScript.Script.ScriptApp, "getIdentityToken"> {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(functionName);
  }
  getProjectTriggers(): Trigger[] {
    return call["ScriptApp.getProjectTriggers"]().map((wire) => new Trigger(wire));
  }
  /** Deprecated twin of getProjectTriggers. */
  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }
  getUserTriggers(file: { getId(): string }): Trigger[] {
    return call["ScriptApp.getUserTriggers"](file.getId()).map((wire) => new Trigger(wire));
  }
  deleteTrigger(trigger: Trigger): void {
    call["ScriptApp.deleteTrigger"](trigger.getUniqueId());
  }
  newStateToken(): StateTokenBuilder {
    return new StateTokenBuilder();
  }
  getScriptId(): string {
    return call["ScriptApp.getScriptId"]();
  }
  /** Deprecated; null for a script that is no library. */
  getProjectKey(): string {
    return call["ScriptApp.getScriptId"]();
  }
  getService(): Service {
    return new Service();
  }
  getOAuthToken(): string {
    return call["ScriptApp.getOAuthToken"]();
  }
  getAuthorizationInfo(_mode: EnumValue, scopes?: string[]): AuthorizationInfo {
    return new AuthorizationInfo(call["ScriptApp.getScopes"](), scopes ?? call["ScriptApp.getAskedScopes"]());
  }
  requireScopes(_mode: EnumValue, scopes: string[]): void {
    this.demand(scopes);
  }
  requireAllScopes(_mode: EnumValue): void {
    this.demand(call["ScriptApp.getAskedScopes"]());
  }
  /** Undocumented on Google, yet used by test libraries: the text of a script or HTML file of the project. */
  getResource(filename: string): Blob {
    return newBlob(call["ScriptApp.getResource"](filename), "text/plain", filename);
  }
  getInstallationSource(): EnumValue {
    return InstallationSource.NONE;
  }
  invalidateAuth(): void {}
  toString(): string {
    return "ScriptApp";
  }
  private demand(scopes: string[]): void {
    const granted = call["ScriptApp.getScopes"]();
    const missing = scopes.filter((scope) => granted.indexOf(scope) < 0);
    if (missing.length > 0)
      fail(`Authorization is required to perform that action. Missing scopes: ${missing.join(", ")}`);
  }
}

declare module "../crossing" {
  interface Tags {
    $authMode: [name: string, live: EnumValue];
  }
}
registerReviver("$authMode", (name: string) => enumValue(AuthMode, name));

/** The script services. */
export const scriptPart: PreludePart = {
  globals: { ScriptApp: new ScriptApp() },
  classes: {
    "Script.ScriptApp": ScriptApp,
    "Script.Trigger": Trigger,
    "Script.TriggerBuilder": TriggerBuilder,
    "Script.ClockTriggerBuilder": ClockTriggerBuilder,
    "Script.SpreadsheetTriggerBuilder": SpreadsheetTriggerBuilder,
    "Script.AuthorizationInfo": AuthorizationInfo,
    "Script.Service": Service,
    "Script.StateTokenBuilder": StateTokenBuilder,
  },
};
