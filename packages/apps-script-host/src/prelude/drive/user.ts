// People as DriveApp shows them.

/** A person as the host tells of one. */
export interface WireUser {
  email: string;
  name: string;
}

/** Google's Drive User. */
export class User
  implements Pick<GoogleAppsScript.Drive.User, "getEmail" | "getName" | "getDomain" | "getPhotoUrl">
{
  constructor(private readonly wire: WireUser) {
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

/** The address in a text, or of a user object. */
export const addressOf = (user: unknown): unknown =>
  typeof user === "object" && user !== null && "getEmail" in user
    ? (user as { getEmail(): string }).getEmail()
    : user;
