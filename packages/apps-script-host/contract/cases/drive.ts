// Drive REST v3 under drive.file, and UrlFetchApp. Files that a case makes go to the bin at its end.
import { type Answer, ask, type Method } from "../ask";
import type { Bench, Case, Observed } from "../case";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

function drive(method: Method, path: string, body?: unknown): Answer {
  return ask(method, `https://www.googleapis.com/drive/v3${path}`, body);
}

function sheets(method: Method, path: string, body?: unknown): Answer {
  return ask(method, `https://sheets.googleapis.com/v4/spreadsheets/${path}`, body);
}

const reasonOf = ({ body }: Answer): string =>
  (body as unknown as { error?: { errors: { reason: string }[] } }).error?.errors[0]?.reason ?? "";

/** Runs with a new folder, which goes to the bin with all it holds. */
function withFolder(observe: (id: string) => Observed): Observed {
  const made = drive("post", "/files?fields=id", {
    name: "__contract__",
    mimeType: "application/vnd.google-apps.folder",
  });
  const id = String(made.body.id);
  try {
    return observe(id);
  } finally {
    drive("patch", `/files/${id}?fields=id`, { trashed: true });
  }
}

/** Runs with a new spreadsheet that is marked `{ check: mark }`. */
function withFile(observe: (id: string, mark: string) => Observed): Observed {
  const mark = Utilities.getUuid();
  const made = drive("post", "/files?fields=id", {
    name: "__contract__",
    mimeType: SPREADSHEET,
    appProperties: { check: mark },
    writersCanShare: false,
  });
  const id = String(made.body.id);
  try {
    return observe(id, mark);
  } finally {
    drive("patch", `/files/${id}?fields=id`, { trashed: true });
  }
}

const found = (q: string): Observed =>
  (
    (drive("get", `/files?fields=files(id)&q=${encodeURIComponent(q)}`).body.files as
      | Observed[]
      | undefined) ?? []
  ).length;

const ofMark = (mark: string): string =>
  `appProperties has { key='check' and value='${mark}' } and trashed = false`;

/** Files and fetches. */
export const driveCases: Case[] = [
  {
    id: "drive.listed-late",
    title: "files.list does not know yet what was made just now, files.get does",
    uncertain: true,
    observe: () => withFile((id, mark) => [found(ofMark(mark)), drive("get", `/files/${id}`).status]),
    expected: [0, 200],
  },
  {
    id: "drive.own-change",
    title: "right after a write through the API Drive names this account as the last that changed the file",
    uncertain: true,
    observe: () =>
      withFile((id) => {
        sheets("put", `${id}/values/A1?valueInputOption=RAW`, { values: [["一"]] });
        const { body } = drive("get", `/files/${id}?fields=lastModifyingUser(me)`);
        return (body.lastModifyingUser as { me?: boolean } | undefined)?.me ?? null;
      }),
    expected: true,
  },
  {
    id: "drive.inherited",
    title: "a file inherits from its folder, and an inherited permission is not taken from the file",
    uncertain: true,
    observe: () =>
      withFolder((folder) => {
        const shared = { type: "anyone", role: "reader" };
        drive("post", `/files/${folder}/permissions?fields=id`, shared);
        const made = drive("post", "/files?fields=id", { name: "__contract__", parents: [folder] });
        const path = `/files/${made.body.id}/permissions`;
        const { permissions } = drive("get", path).body as unknown as { permissions: { id: string }[] };
        const taken = drive("delete", `${path}/anyoneWithLink`);
        return [permissions.some(({ id }) => id === "anyoneWithLink"), taken.status, reasonOf(taken)];
      }),
    expected: [true, 403, "cannotDeletePermission"],
  },
  {
    id: "drive.one-parent",
    title: "a file that lies in a folder is not put into a second one",
    uncertain: true,
    observe: () =>
      withFolder((folder) =>
        withFile((id) => {
          const added = drive("patch", `/files/${id}?addParents=${folder}&fields=id`, {});
          return [added.status, reasonOf(added)];
        }),
      ),
    expected: [403, "cannotAddParent"],
  },
  {
    id: "drive.short-resource",
    title: "a file is answered with four fields unless more are asked for",
    observe: () => withFile((id) => Object.keys(drive("get", `/files/${id}`).body).sort()),
    expected: ["id", "kind", "mimeType", "name"],
  },
  {
    id: "drive.copy-marks",
    title: "a copy carries the marks of its original",
    uncertain: true,
    observe: () =>
      withFile((id, mark) => {
        const copy = drive("post", `/files/${id}/copy?fields=id,appProperties`, {
          appProperties: { unit: "u1" },
        });
        drive("patch", `/files/${copy.body.id}?fields=id`, { trashed: true });
        const marks = (copy.body.appProperties ?? {}) as { [key: string]: Observed };
        return [marks.check === mark, marks.unit ?? null];
      }),
    expected: [true, "u1"],
  },
  {
    id: "drive.copy-keeps-tab-ids",
    title: "the tabs of a copy have the ids of the original's",
    uncertain: true,
    observe: () =>
      withFile((id) => {
        sheets("post", `${id}:batchUpdate`, {
          requests: [{ addSheet: { properties: { sheetId: 424244, title: "kept" } } }],
        });
        const copy = drive("post", `/files/${id}/copy?fields=id`, {});
        const read = sheets("get", `${copy.body.id}?fields=sheets(properties(sheetId,title))`);
        drive("patch", `/files/${copy.body.id}?fields=id`, { trashed: true });
        const tabs = (read.body.sheets ?? []) as { properties: { sheetId?: number; title: string } }[];
        return tabs
          .filter(({ properties }) => properties.title === "kept")
          .map((tab) => tab.properties.sheetId ?? 0);
      }),
    expected: [424244],
  },
  {
    id: "drive.container-hidden",
    title: "drive.file does not reach the container, which the script did not make",
    uncertain: true,
    observe: ({ spreadsheet }: Bench) => drive("get", `/files/${spreadsheet.getId()}?fields=id`).status,
    expected: 404,
  },
  {
    id: "drive.created-hidden",
    title: "drive.file does not reach what SpreadsheetApp.create made",
    uncertain: true,
    observe: () => {
      const path = `/files/${SpreadsheetApp.create("__contract__ (to be deleted)").getId()}?fields=id`;
      // What cannot be reached cannot be put in the bin either: this one file stays where it is.
      return [drive("get", path).status, drive("patch", path, { trashed: true }).status];
    },
    expected: [404, 404],
  },
  {
    id: "drive.unknown-field",
    title: "a field of the API's second version (title for name) is taken no notice of",
    uncertain: true,
    observe: () => {
      const made = drive("post", "/files?fields=id,name", { title: "__contract__", mimeType: SPREADSHEET });
      if (made.status === 200) drive("patch", `/files/${made.body.id}?fields=id`, { trashed: true });
      return [made.status, made.body.name ?? null];
    },
    expected: [200, "Untitled"],
  },
  {
    id: "drive.share-without-account",
    title: "sharing with an address that has no Google account is refused",
    uncertain: true,
    observe: () =>
      withFile((id) => {
        const body = { type: "user", role: "writer", emailAddress: "taizhang-selfcheck-nobody@163.com" };
        return drive("post", `/files/${id}/permissions?sendNotificationEmail=false`, body).status;
      }),
    expected: 400,
  },
  {
    id: "drive.bad-query",
    title: "a query that is none is refused",
    observe: () => {
      const { status, body } = drive("get", `/files?q=${encodeURIComponent("name ~ 'x'")}`);
      return [status, (body.error as { message: string }).message];
    },
    expected: [400, "Invalid Value"],
  },
  {
    id: "drive.missing",
    title: "a file that is not there",
    observe: () => {
      const { status, body } = drive("get", "/files/taizhangnothinghere");
      return [status, (body.error as { message: string }).message];
    },
    expected: [404, "File not found: taizhangnothinghere."],
  },
  {
    id: "drive.no-download",
    title: "a spreadsheet cannot be downloaded as it is",
    observe: () => withFile((id) => drive("get", `/files/${id}?alt=media`).status),
    expected: 403,
  },
  {
    id: "drive.new-locale",
    title: "a spreadsheet made by REST has a locale of its own, not the account's",
    uncertain: true,
    observe: () => withFile((id) => SpreadsheetApp.openById(id).getSpreadsheetLocale()),
    expected: "en_US",
  },
  {
    id: "fetch.host-header",
    title: "the Host header may not be set",
    observe: ({ thrown }) =>
      thrown(() => UrlFetchApp.fetch("https://www.googleapis.com/", { headers: { Host: "x" } })),
    expected: "Attribute provided with invalid value: Header:Host",
  },
  {
    id: "fetch.unknown-host",
    title: "an unknown host throws although exceptions are muted",
    observe: ({ throws }) =>
      throws(() => UrlFetchApp.fetch("https://taizhang-nowhere.invalid/", { muteHttpExceptions: true })),
    expected: true,
  },
  {
    id: "fetch.order",
    title: "fetchAll answers in the order of its requests",
    observe: ({ spreadsheet }) => {
      const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
      const url = (fields: string) =>
        `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet.getId()}?fields=${fields}`;
      const answers = UrlFetchApp.fetchAll([
        { url: url("spreadsheetId"), headers },
        { url: url("nothing("), headers, muteHttpExceptions: true },
        { url: url("properties.autoRecalc"), headers },
      ]);
      return answers.map((answer) => answer.getResponseCode());
    },
    expected: [200, 400, 200],
  },
];
