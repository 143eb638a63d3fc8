// What a script is allowed to do, as it can ask itself.
import { type EnumValue, enumOf } from "../base/enum";

export const AuthMode = enumOf("AuthMode", "NONE CUSTOM_FUNCTION LIMITED FULL");
export const AuthorizationStatus = enumOf("AuthorizationStatus", "REQUIRED NOT_REQUIRED");

/** Google's AuthorizationInfo. Whoever runs a script on the host has agreed to all scopes of its manifest. */
export class AuthorizationInfo {
  constructor(
    private readonly granted: string[],
    private readonly asked: string[] | null,
  ) {}
  getAuthorizationStatus(): EnumValue {
    const all = (this.asked ?? []).every((scope) => this.granted.indexOf(scope) >= 0);
    return (all ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED) as EnumValue;
  }
  getAuthorizationUrl(): string | null {
    const all = this.getAuthorizationStatus() === AuthorizationStatus.NOT_REQUIRED;
    return all ? null : "https://script.google.com/macros/host/authorize";
  }
  getAuthorizedScopes(): string[] {
    return this.granted.slice();
  }
  toString(): string {
    return "AuthorizationInfo";
  }
}
