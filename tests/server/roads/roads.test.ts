// A federation reports by workbook, file, link and through the office in one month: the figures are those of workbooks alone, and
// nobody is told twice or sent where nothing opens.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { visited } from "../link/visitor";
import {
  BRIDGE,
  BRIDGE_NEXT,
  type Federation,
  federation,
  figuresOf,
  GLASS,
  LIGHT,
  MILL,
  mixedMonth,
  PEOPLE,
  RIVER_NEXT,
  workbookMonth,
} from "./federation";

/** A mail as it left, with the workbooks of its links that its readers could not open at that moment. */
interface Left {
  to: string;
  subject: string;
  closed: string[];
  keys: string[];
}

let mixed: Federation;
let plain: Federation;
let month: Awaited<ReturnType<typeof mixedMonth>>;
const left: Left[] = [];
const shut: string[] = [];

beforeAll(async () => {
  mixed = await federation(true, watchMails);
  // The links of what left since the last look are opened, as their readers do.
  let seen = 0;
  const look = async () => {
    for (const { to, keys } of left.slice(seen))
      for (const key of keys) if ("refused" in (await visited(mixed.office, key)).data) shut.push(to);
    seen = left.length;
  };
  month = await mixedMonth(mixed, look);
  plain = await federation(false);
  await workbookMonth(plain);
}, 300_000);

function watchMails(host: Federation["office"]["host"]): void {
  host.on((event) => {
    if (event.type !== "mail") return;
    const { to, subject, body } = host.mails().find(({ id }) => id === event.id)!;
    const closed = [...body.matchAll(/spreadsheets\/d\/([\w-]+)/g)]
      .map(([, id]) => host.files().find((file) => file.id === id))
      .filter((file) => to.some((mail) => !file?.editors.includes(mail)))
      .map((file) => file?.name ?? "gone");
    const keys = [...body.matchAll(/\/exec\?k=(\S+)/g)].map(([, key]) => key!);
    left.push({ to: to.join(), subject, closed, keys });
  });
}

describe("the figures of a month on four roads", () => {
  it("are those of the same month in workbooks alone, on 汇总, in 报送情况 and in the record", async () => {
    const [onRoads, inWorkbooks] = [await figuresOf(mixed), await figuresOf(plain)];
    expect(onRoads.reports).toEqual(inWorkbooks.reports);
    expect(onRoads.status).toEqual(inWorkbooks.status);
    expect(onRoads.page).toEqual(inWorkbooks.page);
  });

  it("are what the raw entries come to", async () => {
    const { status } = await figuresOf(mixed);
    const people = status.map(({ people: of }) => Number(of));
    expect(people.reduce((sum, each) => sum + each, 0)).toBe(PEOPLE);
  });

  it("count a file that came twice once, a correction once, and one report as late", async () => {
    expect(month.merged.map(({ merged, recorded }) => [merged, recorded])).toEqual([
      [8, 1],
      [0, 0],
    ]);
    const { reports, status } = await figuresOf(mixed);
    expect(reports.filter(({ revision }) => revision !== "1")).toMatchObject([
      { unit: LIGHT, revision: "2" },
    ]);
    expect(reports.filter(({ onTime }) => onTime !== "是")).toMatchObject([{ unit: BRIDGE }]);
    expect(status.filter(({ actual }) => actual === "0")).toMatchObject([{ unit: GLASS }]);
  });
});

describe("the mails of that month", () => {
  it("tell nobody the same matter twice on a day", () => {
    const day = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
    const told = mixed.office.host
      .mails()
      .flatMap(({ to, subject, at }) => to.map((mail) => `${day(at)} ${mail} ${subject}`));
    expect(told.filter((each, at) => told.indexOf(each) !== at)).toEqual([]);
    const welcomed = told.filter((each) => each.endsWith("填报表已建好")).map((each) => each.split(" ")[1]);
    expect(new Set(welcomed).size).toBe(welcomed.length);
  });

  it("hold no link that their reader cannot open", () => {
    expect(left.filter(({ closed }) => closed.length > 0)).toEqual([]);
    expect(shut).toEqual([]);
    expect(left.some(({ to, keys }) => to === "mill@163.com" && keys.length > 0)).toBe(true);
  });

  it("go to a new contact, and no more to the one before", () => {
    const last = (mail: string) => left.map(({ to }) => to).lastIndexOf(mail);
    const first = (mail: string) => left.findIndex(({ to }) => to === mail);
    expect(first(RIVER_NEXT)).toBeGreaterThan(last("zhang@units.example"));
    expect(first(BRIDGE_NEXT)).toBeGreaterThan(last("bridge@post.example"));
  });

  it("and the group name who is awaited, once a day, until it has sent", () => {
    const texts = month.posted.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts.map((text) => text.split("\n")[0])).size).toBe(texts.length);
    expect(texts[0]).toContain(MILL);
    expect(texts.at(-1)).not.toContain(MILL);
    expect(texts.at(-1)).toContain(GLASS);
  });
});
