// A person as scripts see one.
import type { Emulates } from "../base/emulates";

/** Google's User. */
export class User implements Emulates<GoogleAppsScript.Base.User, "getUserLoginId"> {
  constructor(private readonly email: string) {
    Object.defineProperty(this, "email", { enumerable: false });
  }
  getEmail(): string {
    return this.email;
  }
  /** Removed from Google years ago, still there: the part before the "@". */
  getUsername(): string {
    return this.email.split("@")[0] ?? "";
  }
  toString(): string {
    return this.email;
  }
}
