// The campaign's folder: made once, shared once, and everything is made inside it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, type Rig, STAFF } from "../../rig";
import { EAST, HILL, RIVER, smallCampaign, UNITS } from "../trials/office";
import { changesOfAccess, type Drive, driveOf } from "./drive";

const COLLEAGUE = "qian.duo@qhd-office.example";
let office: Rig;
let drive: Drive;
let empty: Snapshot;
let handedOut: Snapshot;
beforeAll(async () => {
  office = await smallCampaign();
  for (const mail of [STAFF, COLLEAGUE]) office.host.share(office.host.spreadsheetId, mail, "writer");
  drive = driveOf(office);
  empty = office.host.snapshot();
  await office.job("distribute");
  handedOut = office.host.snapshot();
});
beforeEach(() => office.host.restore(empty));

describe("the folder of a campaign", () => {
  it("holds master and workbooks, bears the campaign's name, and cannot be shared on by those in it", () => {
    office.host.restore(handedOut);
    const folder = drive.folder();
    expect(folder.name).toBe("职工诵读活动");
    for (const file of [...drive.ofRole("master"), ...drive.ofRole("unit")])
      expect(file.parents).toEqual([folder.id]);
    expect(drive.ofRole("unit")).toHaveLength(UNITS.length);
    const script = office.host.store.collection<{ writersCanShare: boolean }>("files").get(folder.id);
    expect(script?.writersCanShare).toBe(false);
  });

  it("is what the office is let in by: one sharing a colleague, none of a workbook", async () => {
    const asked = drive.watch();
    await office.job("distribute");
    const shared = changesOfAccess(asked).map(({ path, body }) => [path.split("/")[0], body.emailAddress]);
    const folder = drive.folder().id;
    expect(shared.filter(([id]) => id === folder)).toEqual([
      [folder, STAFF],
      [folder, COLLEAGUE],
    ]);
    expect(shared).toHaveLength(2 + UNITS.length);
    for (const unit of UNITS) {
      expect(drive.editors(unit)).toHaveLength(1);
      expect(await drive.mayOpen(COLLEAGUE, unit)).toBe(true);
    }
  });

  it("lets a colleague edit what is protected, and the unit not", async () => {
    office.host.restore(handedOut);
    const home = { kind: "values" as const, sheetId: 1, row: 8, column: 4, values: [["已提交"]] };
    const id = drive.workbook(EAST).id;
    expect((await office.host.edit(id, STAFF, home)).ok).toBe(true);
    expect((await office.host.edit(id, "clerk0@units.example", home)).ok).toBe(false);
  });

  it("is not made twice, and nothing is asked of it again, when 分发 is pressed once more", async () => {
    office.host.restore(handedOut);
    await office.host.advance("5 min");
    const asked = drive.watch();
    await office.job("distribute");
    expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(drive.ofRole("folder")).toHaveLength(1);
  });

  it("is found by its id although no listing shows it, and so are the master and the workbooks", async () => {
    office.host.restore(handedOut);
    const asked = drive.watch();
    await office.call("units.import", {
      text: "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n例湾区总工会\t县（区）总工会\t网络表格\t孙样例\tsun@units.example",
    });
    await office.job("distribute");
    expect(
      asked.filter(({ method, path }) => method === "POST" && !path.includes("/permissions")),
    ).toHaveLength(1);
    expect(
      [drive.ofRole("folder"), drive.ofRole("master"), drive.ofRole("unit")].map(({ length }) => length),
    ).toEqual([1, 1, 4]);
    expect(drive.state("例湾区总工会")).toBe("已分发");
  });
});

describe("several contacts of one unit", () => {
  it("are let in one after another: all of them hold", async () => {
    const mails = ["a@units.example", "b@units.example", "c@units.example"];
    await office.call("units.import", {
      text: `单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n${EAST}\t县（区）总工会\t网络表格\t孙样例\t${mails.join("；")}`,
    });
    await office.job("distribute");
    expect([...drive.editors(EAST)].sort()).toEqual(mails);
    expect(drive.state(EAST)).toBe("已分发");
  });
});

describe("what was handed out before there was a folder", () => {
  beforeEach(() => {
    office.host.restore(handedOut);
    asBefore(office);
  });

  it("goes into one at the next 分发, keeps its people, and nothing is made anew", async () => {
    const before = UNITS.map((unit) => drive.workbook(unit).id);
    const progress = await office.job("distribute");
    expect(progress.problems).toEqual([]);
    expect(UNITS.map((unit) => drive.workbook(unit).id)).toEqual(before);
    for (const unit of UNITS) {
      expect(drive.workbook(unit).parents).toEqual([drive.folder().id]);
      expect(drive.editors(unit)).toContain(`clerk${UNITS.indexOf(unit)}@units.example`);
      expect(await drive.mayOpen(STAFF, unit)).toBe(true);
      expect(drive.state(unit)).toBe("已分发");
    }
  });

  it("is left alone by the clock until then", async () => {
    await office.call("clock.start", {});
    const run = await office.host.run("tick", [], { user: OWNER });
    expect(run.ok).toBe(true);
    expect(drive.ofRole("folder")).toEqual([]);
    expect(await drive.mayOpen(STAFF, HILL)).toBe(true);
  });

  it("lets nobody of the office in any longer who has left it since", async () => {
    await office.job("distribute");
    office.host.share(office.host.spreadsheetId, COLLEAGUE, null);
    await office.job("distribute");
    for (const unit of [EAST, RIVER, HILL]) {
      expect(await drive.mayOpen(COLLEAGUE, unit)).toBe(false);
      expect(await drive.mayOpen(STAFF, unit)).toBe(true);
    }
  });
});

/** Puts a campaign into the state in which an earlier version left it: workbooks in My Drive, each shared with the office. */
function asBefore({ host }: Rig): void {
  type Record = {
    parents: string[];
    editors: string[];
    appProperties: { [app: string]: { [key: string]: string } };
  };
  const files = host.store.collection<Record>("files");
  for (const { id, appProperties } of host.files()) {
    const file = files.get(id)!;
    if (appProperties.role === "folder") files.delete(id);
    else if (appProperties.role) {
      const root = files.get(host.spreadsheetId)!.parents;
      const marks = Object.fromEntries(
        Object.entries(file.appProperties).map(([app, { access: _, ...rest }]) => [app, rest]),
      );
      const index = undefined;
      files.put(id, {
        ...file,
        index,
        parents: root,
        editors: [...file.editors, STAFF, COLLEAGUE],
        appProperties: marks,
      } as Record);
    }
  }
  const properties = host.store.collection<{ [key: string]: string }>("properties");
  for (const [key] of [...properties.entries()]) forgetMade(properties, key);
  host.store.commit();
}

function forgetMade(
  properties: { get(key: string): unknown; put(key: string, value: never): void },
  key: string,
): void {
  const value = properties.get(key);
  if (value === null || typeof value !== "object" || !("distribute.made" in value)) return;
  const { "distribute.made": _, ...rest } = value as { [key: string]: string };
  properties.put(key, rest as never);
}
