// Spreadsheet: who may see and change it.
import { User } from "../session/user";
import { call } from "../wire";

/** Somebody: an address or a user. */
export type Person = string | User;

/** Somebody's address. */
export const emailOf = (user: Person): string => (user instanceof User ? user.getEmail() : String(user));

/** The part of a spreadsheet that knows its id, and its people. */
export class People {
  constructor(protected readonly id: string) {
    Object.defineProperty(this, "id", { enumerable: false });
  }
  getOwner(): User | null {
    const owner = call["Spreadsheet.getOwner"](this.id);
    return owner === null ? null : new User(owner);
  }
  getEditors(): User[] {
    return call["Spreadsheet.getEditors"](this.id).map((email) => new User(email));
  }
  getViewers(): User[] {
    return call["Spreadsheet.getViewers"](this.id).map((email) => new User(email));
  }
  addEditor(user: Person): this {
    call["Spreadsheet.addEditors"](this.id, [user].map(emailOf));
    return this;
  }
  addEditors(emailAddresses: string[]): this {
    call["Spreadsheet.addEditors"](this.id, emailAddresses.map(emailOf));
    return this;
  }
  addViewer(user: Person): this {
    call["Spreadsheet.addViewers"](this.id, [user].map(emailOf));
    return this;
  }
  addViewers(emailAddresses: string[]): this {
    call["Spreadsheet.addViewers"](this.id, emailAddresses.map(emailOf));
    return this;
  }
  removeEditor(user: Person): this {
    call["Spreadsheet.removeEditor"](this.id, [user].map(emailOf));
    return this;
  }
  removeViewer(user: Person): this {
    call["Spreadsheet.removeViewer"](this.id, [user].map(emailOf));
    return this;
  }
}
