// What lies in a folder inherits its permissions; what is inherited is not taken away below.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { addFile, MIME } from "../../src/drive/files";
import { LONGEST_LISTING_LAG_MS } from "../../src/drive/listing";
import { SCOPE } from "../../src/kernel/scopes";
import { CLERK, OWNER, openWorld, type World } from "./plain";

const COLLEAGUE = "zhao@office.example";
const narrow = { scopes: [SCOPE.driveFile, SCOPE.spreadsheets, SCOPE.fetch] };
let world: World;
let folder: string;
beforeEach(() => {
  world = openWorld(narrow);
  folder = makeFolder("诵读活动");
});

const makeFolder = (name: string, parents?: string[]) =>
  world.drive("POST", "/files", { name, mimeType: MIME.folder, parents }).at<string>("id");
const makeSheet = (parents?: string[]) =>
  world.drive("POST", "/files", { name: "台账", mimeType: MIME.spreadsheet, parents }).at<string>("id");
const share = (id: string, emailAddress: string, role = "writer") =>
  world
    .drive("POST", `/files/${id}/permissions?sendNotificationEmail=false`, {
      type: "user",
      role,
      emailAddress,
    })
    .at<string>("id");
const people = (id: string) =>
  world
    .drive("GET", `/files/${id}/permissions?fields=permissions(emailAddress,role)`)
    .at<{ emailAddress: string; role: string }[]>("permissions")
    .map(({ emailAddress, role }) => `${emailAddress} ${role}`)
    .sort();
const canOpen = (user: string, id: string) =>
  world.as({ effectiveUser: user, scopes: [SCOPE.spreadsheets] }).sheets("GET", `/${id}/values/A1`).status ===
  200;

describe("a spreadsheet in a shared folder", () => {
  test("is open to whom the folder is, and its permissions say so", () => {
    share(folder, COLLEAGUE);
    const id = makeSheet([folder]);
    expect(people(id)).toEqual([`${OWNER} owner`, `${COLLEAGUE} writer`]);
    expect(canOpen(COLLEAGUE, id)).toBe(true);
    expect(world.drive("GET", `/files/${id}?fields=shared`).at("shared")).toBe(true);
  });

  test("follows what is given and taken later, through folders in between", () => {
    const id = makeSheet([makeFolder("2020", [folder])]);
    const given = share(folder, COLLEAGUE, "reader");
    expect(people(id)).toEqual([`${OWNER} owner`, `${COLLEAGUE} reader`]);
    world.drive("DELETE", `/files/${folder}/permissions/${given}`);
    expect(people(id)).toEqual([`${OWNER} owner`]);
    expect(canOpen(COLLEAGUE, id)).toBe(false);
  });

  test("is copied into the folder when that is asked for, and inherits there", () => {
    share(folder, COLLEAGUE);
    const master = makeSheet();
    const copy = world.drive("POST", `/files/${master}/copy?fields=id,parents`, { parents: [folder] });
    expect(copy.at("parents")).toEqual([folder]);
    expect(people(copy.at("id"))).toContain(`${COLLEAGUE} writer`);
    expect(people(master)).toEqual([`${OWNER} owner`]);
  });

  test("keeps its own people beside the folder's, and its own stronger roles", () => {
    share(folder, COLLEAGUE, "reader");
    const id = makeSheet([folder]);
    share(id, CLERK);
    share(id, COLLEAGUE);
    expect(people(id)).toEqual([`${CLERK} writer`, `${OWNER} owner`, `${COLLEAGUE} writer`]);
    expect(people(folder)).toEqual([`${OWNER} owner`, `${COLLEAGUE} reader`]);
  });
});

describe("a protection", () => {
  test("may name whom the folder lets in, and nobody else", () => {
    share(folder, COLLEAGUE);
    const id = makeSheet([folder]);
    const protect = (user: string) =>
      world.sheets("POST", `/${id}:batchUpdate`, {
        requests: [
          {
            addProtectedRange: {
              protectedRange: { range: { sheetId: 0 }, editors: { users: [OWNER, user] } },
            },
          },
        ],
      }).status;
    expect([protect(COLLEAGUE), protect(CLERK)]).toEqual([200, 400]);
  });
});

describe("an inherited permission", () => {
  test("is not taken away from the file below", () => {
    const given = share(folder, COLLEAGUE);
    const id = makeSheet([folder]);
    expect(world.drive("DELETE", `/files/${id}/permissions/${given}`).body).toMatchObject({
      error: { code: 403, errors: [{ reason: "cannotDeletePermission" }] },
    });
    expect(canOpen(COLLEAGUE, id)).toBe(true);
  });

  test("is not made weaker on the file below, but stronger", () => {
    const given = share(folder, COLLEAGUE, "commenter");
    const id = makeSheet([folder]);
    const patch = (role: string) => world.drive("PATCH", `/files/${id}/permissions/${given}`, { role });
    expect(patch("reader").body).toMatchObject({
      error: { code: 403, errors: [{ reason: "cannotModifyInheritedPermission" }] },
    });
    expect(patch("writer").status).toBe(200);
    expect(people(id)).toContain(`${COLLEAGUE} writer`);
  });

  test("remains when the file's own is taken away", () => {
    const given = share(folder, COLLEAGUE, "reader");
    const id = makeSheet([folder]);
    share(id, COLLEAGUE);
    expect(world.drive("DELETE", `/files/${id}/permissions/${given}`).status).toBe(204);
    expect(people(id)).toEqual([`${OWNER} owner`, `${COLLEAGUE} reader`]);
  });
});

describe("what a person puts into a folder that the script made", () => {
  // "Per-file access to files created or opened by the app": developers.google.com/drive/api/guides/api-specific-auth
  const listed = (script: World) =>
    script.drive("GET", `/files?q=${encodeURIComponent(`'${folder}' in parents`)}`).at<unknown[]>("files")
      .length;

  test("is seen by no script under drive.file, neither listed nor by its id, and by one with drive", () => {
    world.drive("POST", `/files/${folder}/permissions`, {
      type: "user",
      role: "writer",
      emailAddress: CLERK,
    });
    const photo = addFile(world.store, {
      id: "photo",
      name: "宣讲照片.jpg",
      mimeType: "image/jpeg",
      owner: CLERK,
      parents: [folder],
      now: world.now,
    });
    world.now += LONGEST_LISTING_LAG_MS;
    expect([listed(world), world.drive("GET", `/files/${photo.id}`).status]).toEqual([0, 404]);
    const broad = world.as({ scopes: [...narrow.scopes, SCOPE.drive] });
    expect([listed(broad), broad.drive("GET", `/files/${photo.id}`).status]).toEqual([1, 200]);
  });
});

describe("moving under drive.file", () => {
  test("needs the old folder to be named: a file has one parent", () => {
    const id = makeSheet();
    expect(world.drive("PATCH", `/files/${id}?addParents=${folder}`, {}).body).toMatchObject({
      error: {
        code: 403,
        message: "Increasing the number of parents is not allowed",
        errors: [{ reason: "cannotAddParent" }],
      },
    });
    const from = world.drive("GET", `/files/${id}?fields=parents`).at<string[]>("parents")[0];
    const path = `/files/${id}?addParents=${folder}&removeParents=${from}&fields=parents`;
    expect(world.drive("PATCH", path, {}).body).toEqual({ parents: [folder] });
  });

  test("ends what the old folder gave and begins what the new one gives", () => {
    const other = makeFolder("另一个活动");
    share(folder, COLLEAGUE);
    share(other, CLERK);
    const id = makeSheet([folder]);
    world.drive("PATCH", `/files/${id}?addParents=${other}&removeParents=${folder}`, {});
    expect(people(id)).toEqual([`${CLERK} writer`, `${OWNER} owner`]);
  });

  test("reaches no folder that the script did not make", () => {
    const foreign = openFolderOf("别人的文件夹");
    expect(world.drive("POST", "/files", { name: "台账", parents: [foreign] }).status).toBe(404);
    expect(world.drive("GET", `/files/${foreign}`).status).toBe(404);
  });
});

/** A folder of the same person, made by another script. */
function openFolderOf(name: string): string {
  return world
    .as({ scriptId: "script-2", scopes: narrow.scopes })
    .drive("POST", "/files", { name, mimeType: MIME.folder })
    .at<string>("id");
}
