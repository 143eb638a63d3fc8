// People as DriveApp shows them.

/** Google's Drive User. */
export class User
  implements Pick<GoogleAppsScript.Drive.User, "getEmail" | "getName" | "getDomain" | "getPhotoUrl">
{
  constructor(private readonly email: string) {
    Object.defineProperty(this, "email", { enumerable: false });
  }
  getEmail(): string {
    return this.email;
  }
  getName(): string {
    return this.email.split("@")[0] ?? "";
  }
  getDomain(): string {
    return this.email.split("@")[1] ?? "";
  }
  getPhotoUrl(): string {
    return "";
  }
  toString(): string {
    return this.email;
  }
}

/** The address in a text, or of a user object. */
export const addressOf = (user: unknown): unknown =>
  typeof user === "object" && user !== null && "getEmail" in user
    ? (user as { getEmail(): string }).getEmail()
    : user;
