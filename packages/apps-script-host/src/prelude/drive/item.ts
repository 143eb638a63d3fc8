// What File and Folder have in common.
import { type EnumValue, enumOf, enumValue } from "../base/enum";
import { call } from "../wire";
import { addressOf, User, type WireUser } from "./user";

/** Who may reach a file without being named. */
export const Access = enumOf("Access", "ANYONE ANYONE_WITH_LINK DOMAIN DOMAIN_WITH_LINK PRIVATE");
/** What somebody may do. */
export const Permission = enumOf("Permission", "VIEW EDIT COMMENT OWNER ORGANIZER NONE");

/** Google's own rule: parents come as an iterator, made here by the one that knows folders. */
export type Folders = (ids: string[]) => unknown;

let foldersOf: Folders = (ids) => ids;

/** Tells items how folder iterators are made. */
export function connectFolders(make: Folders): void {
  foldersOf = make;
}

/** A file or a folder; `type` is its class in method names. */
export abstract class Item {
  protected abstract readonly type: "File" | "Folder";

  constructor(protected readonly id: string) {
    Object.defineProperty(this, "id", { enumerable: false });
  }
  protected ask<T>(method: string, ...args: unknown[]): T {
    return call<T>(`${this.type}.${method}`, this.id, ...args);
  }
  protected tell(method: string, ...args: unknown[]): this {
    this.ask(method, ...args);
    return this;
  }

  getId(): string {
    return this.id;
  }
  getName(): string {
    return this.ask("getName");
  }
  getDescription(): string | null {
    return this.ask("getDescription");
  }
  getDateCreated(): Date {
    return this.ask("getDateCreated");
  }
  getLastUpdated(): Date {
    return this.ask("getLastUpdated");
  }
  getUrl(): string {
    return this.ask("getUrl");
  }
  getSize(): number {
    return this.ask("getSize");
  }
  isTrashed(): boolean {
    return this.ask("isTrashed");
  }
  isStarred(): boolean {
    return this.ask("isStarred");
  }
  /** Resource keys belong to files shared by link before September 2021; the host has none. */
  getResourceKey(): string | null {
    return null;
  }
  getSecurityUpdateEligible(): boolean {
    return false;
  }
  getSecurityUpdateEnabled(): boolean {
    return true;
  }
  getParents(): unknown {
    return foldersOf(this.ask("getParents"));
  }
  setName(name: string): this {
    return this.tell("setName", name);
  }
  setDescription(description: string): this {
    return this.tell("setDescription", description);
  }
  setTrashed(trashed: boolean): this {
    return this.tell("setTrashed", trashed);
  }
  setStarred(starred: boolean): this {
    return this.tell("setStarred", starred);
  }
  moveTo(destination: Item): this {
    return this.tell("moveTo", destination.getId());
  }

  getOwner(): User {
    return new User(this.ask("getOwner"));
  }
  getEditors(): User[] {
    return this.ask<WireUser[]>("getEditors").map((wire) => new User(wire));
  }
  getViewers(): User[] {
    return this.ask<WireUser[]>("getViewers").map((wire) => new User(wire));
  }
  addEditor(user: unknown): this {
    return this.tell("addEditor", addressOf(user));
  }
  addEditors(emailAddresses: string[]): this {
    return this.tell("addEditors", emailAddresses);
  }
  addViewer(user: unknown): this {
    return this.tell("addViewer", addressOf(user));
  }
  addViewers(emailAddresses: string[]): this {
    return this.tell("addViewers", emailAddresses);
  }
  removeEditor(user: unknown): this {
    return this.tell("removeEditor", addressOf(user));
  }
  removeViewer(user: unknown): this {
    return this.tell("removeViewer", addressOf(user));
  }
  revokePermissions(user: unknown): this {
    return this.tell("revokePermissions", addressOf(user));
  }
  setOwner(user: unknown): this {
    return this.tell("setOwner", addressOf(user));
  }
  getAccess(user: unknown): EnumValue | null {
    return enumValue(Permission, this.ask("getAccess", addressOf(user)));
  }
  getSharingAccess(): EnumValue | null {
    return enumValue(Access, this.ask("getSharingAccess"));
  }
  getSharingPermission(): EnumValue | null {
    return enumValue(Permission, this.ask("getSharingPermission"));
  }
  setSharing(accessType: unknown, permissionType: unknown): this {
    return this.tell("setSharing", accessType, permissionType);
  }
  isShareableByEditors(): boolean {
    return this.ask("isShareableByEditors");
  }
  setShareableByEditors(shareable: boolean): this {
    return this.tell("setShareableByEditors", shareable);
  }
  toString(): string {
    return this.getName();
  }
}
