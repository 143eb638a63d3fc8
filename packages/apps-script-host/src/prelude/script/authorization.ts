// What a script is allowed to do, as it can ask itself.
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf } from "../base/enum";

export const AuthMode = enumOf("AuthMode", "NONE CUSTOM_FUNCTION LIMITED FULL");
export const AuthorizationStatus = enumOf("AuthorizationStatus", "REQUIRED NOT_REQUIRED");

/**
 * Google's AuthorizationInfo about the scopes that were asked for: those of the call, else all of the script.
 * https://developers.google.com/apps-script/reference/script/authorization-info
 */
export class AuthorizationInfo implements Emulates<GoogleAppsScript.Script.AuthorizationInfo> {
  constructor(
    private readonly granted: string[],
    private readonly asked: string[],
  ) {}
  getAuthorizationStatus(): EnumValue {
    const all = this.asked.every((scope) => this.granted.indexOf(scope) >= 0);
    return all ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    const all = this.getAuthorizationStatus() === AuthorizationStatus.NOT_REQUIRED;
    return all ? null : "https://script.google.com/macros/host/authorize";
  }
  getAuthorizedScopes(): string[] {
    return this.asked.filter((scope) => this.granted.indexOf(scope) >= 0);
  }
  toString(): string {
    return "AuthorizationInfo";
  }
}
