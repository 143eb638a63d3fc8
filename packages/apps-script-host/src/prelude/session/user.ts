// A person as scripts see one.

/** Google's User. */
export class User {
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
