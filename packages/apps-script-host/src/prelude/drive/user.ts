// People as DriveApp shows them.
import type { DriveUser } from "../../calls/drive";
import type { Emulates } from "../base/emulates";

/** Google's Drive User. */
export class User implements Emulates<GoogleAppsScript.Drive.User, "getUserLoginId"> {
  constructor(private readonly wire: DriveUser) {
    Object.defineProperty(this, "wire", { enumerable: false });
  }
  getEmail(): string {
    return this.wire.email;
  }
  getName(): string {
    return this.wire.name;
  }
  getDomain(): string {
    return this.wire.email.split("@")[1] ?? "";
  }
  getPhotoUrl(): string {
    return "";
  }
  toString(): string {
    return this.wire.email;
  }
}

/** Somebody: an address, or an object that knows one. */
export type Person = string | { getEmail(): string };

/** The address in a text, or of a user object. */
export const addressOf = (user: Person): string => (isUser(user) ? user.getEmail() : user);

const isUser = (user: Person): user is { getEmail(): string } =>
  typeof user === "object" && user !== null && "getEmail" in user;
