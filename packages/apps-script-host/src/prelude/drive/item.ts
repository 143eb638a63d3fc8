// What File and Folder have in common.
import type { ItemCalls, SharingCalls } from "../../calls/drive";
import { type EnumValue, enumOf, enumValue } from "../base/enum";
import type { Sender } from "../crossing";
import { callsOf } from "../wire";
import { addressOf, type Person, User } from "./user";

/** Who may reach a file without being named. */
export const Access = enumOf("Access", "ANYONE ANYONE_WITH_LINK DOMAIN DOMAIN_WITH_LINK PRIVATE");
/** What somebody may do. */
export const Permission = enumOf("Permission", "VIEW EDIT COMMENT OWNER ORGANIZER NONE");

/** Google's own rule: parents come as an iterator, made here by the one that knows folders. */
export type Folders = (ids: string[]) => object;

let foldersOf: Folders = (ids) => ids;

/** Tells items how folder iterators are made. */
export function connectFolders(make: Folders): void {
  foldersOf = make;
}

type Sent<Methods> = { readonly [M in keyof Methods]: Sender<Methods[M]> };

/** The calls of files ("File") or folders ("Folder"), by the names of the methods that they have in common. */
export const itemCalls = (type: "File" | "Folder"): Sent<ItemCalls & SharingCalls> => callsOf(type);

/** A file or a folder. */
export abstract class Item {
  protected abstract readonly calls: Sent<ItemCalls & SharingCalls>;

  constructor(protected readonly id: string) {
    Object.defineProperty(this, "id", { enumerable: false });
  }

  getId(): string {
    return this.id;
  }
  getName(): string {
    return this.calls.getName(this.id);
  }
  getDescription(): string | null {
    return this.calls.getDescription(this.id);
  }
  getDateCreated(): Date {
    return this.calls.getDateCreated(this.id);
  }
  getLastUpdated(): Date {
    return this.calls.getLastUpdated(this.id);
  }
  getUrl(): string {
    return this.calls.getUrl(this.id);
  }
  getSize(): number {
    return this.calls.getSize(this.id);
  }
  isTrashed(): boolean {
    return this.calls.isTrashed(this.id);
  }
  isStarred(): boolean {
    return this.calls.isStarred(this.id);
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
  getParents(): object {
    return foldersOf(this.calls.getParents(this.id));
  }
  setName(name: string): this {
    this.calls.setName(this.id, name);
    return this;
  }
  setDescription(description: string): this {
    this.calls.setDescription(this.id, description);
    return this;
  }
  setTrashed(trashed: boolean): this {
    this.calls.setTrashed(this.id, trashed);
    return this;
  }
  setStarred(starred: boolean): this {
    this.calls.setStarred(this.id, starred);
    return this;
  }
  moveTo(destination: Item): this {
    this.calls.moveTo(this.id, destination.getId());
    return this;
  }

  getOwner(): User {
    return new User(this.calls.getOwner(this.id));
  }
  getEditors(): User[] {
    return this.calls.getEditors(this.id).map((wire) => new User(wire));
  }
  getViewers(): User[] {
    return this.calls.getViewers(this.id).map((wire) => new User(wire));
  }
  addEditor(user: Person): this {
    this.calls.addEditor(this.id, addressOf(user));
    return this;
  }
  addEditors(emailAddresses: string[]): this {
    this.calls.addEditors(this.id, emailAddresses);
    return this;
  }
  addViewer(user: Person): this {
    this.calls.addViewer(this.id, addressOf(user));
    return this;
  }
  addViewers(emailAddresses: string[]): this {
    this.calls.addViewers(this.id, emailAddresses);
    return this;
  }
  removeEditor(user: Person): this {
    this.calls.removeEditor(this.id, addressOf(user));
    return this;
  }
  removeViewer(user: Person): this {
    this.calls.removeViewer(this.id, addressOf(user));
    return this;
  }
  revokePermissions(user: Person): this {
    this.calls.revokePermissions(this.id, addressOf(user));
    return this;
  }
  setOwner(user: Person): this {
    this.calls.setOwner(this.id, addressOf(user));
    return this;
  }
  getAccess(user: Person): EnumValue | null {
    return enumValue(Permission, this.calls.getAccess(this.id, addressOf(user)));
  }
  getSharingAccess(): EnumValue | null {
    return enumValue(Access, this.calls.getSharingAccess(this.id));
  }
  getSharingPermission(): EnumValue | null {
    return enumValue(Permission, this.calls.getSharingPermission(this.id));
  }
  setSharing(accessType: EnumValue, permissionType: EnumValue): this {
    this.calls.setSharing(this.id, accessType, permissionType);
    return this;
  }
  isShareableByEditors(): boolean {
    return this.calls.isShareableByEditors(this.id);
  }
  setShareableByEditors(shareable: boolean): this {
    this.calls.setShareableByEditors(this.id, shareable);
    return this;
  }
  toString(): string {
    return this.getName();
  }
}
