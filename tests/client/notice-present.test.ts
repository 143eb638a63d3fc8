// A notice beside what a campaign holds: nothing twice, no day changed unasked, and answers that its words suggest.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { NoticeItem } from "../../src/client/notice/item";
import { itemsOf } from "../../src/client/notice/items";
import { mendedItem } from "../../src/client/notice/numbers";
import { besidePresent, isSameNotice, isUndisputed, isUnrelated } from "../../src/client/notice/present";
import { proposalOf } from "../../src/client/notice/proposals";
import { readNotice } from "../../src/core/notice";
import type { NoticePresent } from "../../src/core/wire/notice";

const planOf = (seed: string) =>
  readNotice(readFileSync(`tests/fixtures/notices/dev/seed-${seed}.txt`, "utf8"));
const XINING = itemsOf(planOf("001"));

/** A campaign that was made from these items as they were read. */
function madeFrom(items: readonly NoticeItem[]): NoticePresent {
  const rows = (group: NoticeItem["group"]) =>
    items.filter((item) => item.group === group).map(({ cells }) => ({ ...cells }));
  return {
    settings: Object.assign({}, ...rows("campaign")) as Record<string, string>,
    rows: {
      unitTypes: rows("unitTypes"),
      returns: rows("returns"),
      phases: rows("phases"),
      tasks: rows("tasks"),
      indicators: rows("indicators"),
      reminders: rows("reminders"),
      fields: rows("fields"),
    },
  };
}
const titled = (items: readonly NoticeItem[], title: string) =>
  items.find(({ cells }) => cells.title?.includes(title))!;

describe("a notice that a campaign was made from", () => {
  it("is known by its number or its title, and all of it is left out", () => {
    const present = madeFrom(XINING);
    expect(isSameNotice(XINING, present)).toBe(true);
    expect(besidePresent(XINING, present, "append").filter(({ state }) => state !== "dropped")).toEqual([]);
    const another = { ...present, settings: { documentNumber: "例工发〔2021〕1号", title: "职工读书" } };
    expect(isSameNotice(XINING, another)).toBe(false);
  });

  it("with another day asks for that task by itself: accepting all leaves it alone", () => {
    const present = madeFrom(XINING);
    present.rows.tasks[9]!.deadline = "2022-01-15";
    const items = besidePresent(XINING, present, "append");
    const seminar = titled(items, "专题理论研讨会");
    expect(seminar).toMatchObject({ state: "open", there: [{ column: "deadline", now: "2022-01-15" }] });
    expect(items.filter(isUndisputed)).toEqual([]);
  });

  it("keeps what is new beside what is there", () => {
    const present = madeFrom(XINING);
    present.rows.tasks = present.rows.tasks.slice(0, 9);
    const items = besidePresent(XINING, present, "append");
    expect(items.filter(({ state }) => state === "open").map(({ cells }) => cells.title)).toEqual([
      "召开专题理论研讨会",
    ]);
  });

  it("is offered whole again where its rows are to stand in place of what is there", () => {
    const items = besidePresent(
      besidePresent(XINING, madeFrom(XINING), "append"),
      madeFrom(XINING),
      "replace",
    );
    expect(new Set(items.filter(({ state }) => state === "open").map(({ group }) => group))).toEqual(
      new Set(["tasks", "phases", "indicators"]),
    );
  });

  it("with another title is not written over the campaign's name unasked", () => {
    const present = madeFrom(XINING);
    present.settings.title = "学习论述系列活动";
    const title = besidePresent(XINING, present, "append").find(
      ({ cells }) => cells.title && !cells.inLedger,
    );
    expect(title).toMatchObject({ state: "open", there: [{ column: "title", now: "学习论述系列活动" }] });
  });
});

describe("a supplementary notice, which counts its paragraphs from one again", () => {
  const SUPPLEMENT = readFileSync("tests/fixtures/supplementary-notice.txt", "utf8");
  const present = madeFrom(XINING);
  present.rows.unitTypes = [{ name: "市州总工会" }, { name: "省级产业工会" }];
  present.rows.returns = [{ returnId: "r1", name: "定期报送", kind: "一次性", dueOn: "2021-11-20" }];
  const read = itemsOf(readNotice(SUPPLEMENT), present.rows);
  const items = besidePresent(read, present, "append");
  const [seminar, reading] = ["研讨会", "诵读"].map((title) => titled(items, title));

  it("asks for the day of a task that has the title of one there, whatever its number", () => {
    expect(seminar).toMatchObject({
      state: "open",
      cells: { number: "十", deadline: "2022-01-15" },
      there: [{ column: "deadline", now: "2021-12-31" }],
    });
  });

  it("writes a new task without a number that another has, and says which; what belongs to it names it so", () => {
    expect(reading).toMatchObject({
      cells: { number: "" },
      asNumbered: { number: "三", holder: "三 融入职工书屋建设" },
    });
    const quotas = items.filter(({ group }) => group === "indicators").map(({ cells }) => cells.task);
    expect(quotas).toEqual(["十 召开专题理论研讨会", "开展职工诵读活动"]);
    expect(mendedItem(reading!, "number", "十一").asNumbered).toBeUndefined();
    expect(mendedItem(reading!, "title", "开展诵读").asNumbered).toBeDefined();
  });

  it("asks for a number that it states otherwise, and leaves out one that it states again", () => {
    const lectures = "二 开展宣讲活动";
    const rows: NoticePresent["rows"] = {
      ...present.rows,
      tasks: [{ number: "二", title: "开展宣讲活动" }],
      indicators: [
        { indicator: "百场专题宣讲活动", task: lectures, unitWord: "场", headline: "100" },
        {
          indicator: "开展宣讲活动不少于5场",
          task: lectures,
          unitWord: "场",
          unitType: "市州总工会",
          min: "5",
        },
        {
          indicator: "开展宣讲活动不少于5场",
          task: lectures,
          unitWord: "场",
          unitType: "省级产业工会",
          min: "2",
        },
      ],
    };
    const read = (text: string) => {
      const notice = `关于补充系列活动安排的通知\n各市（州）总工会、省级产业工会：\n二、开展宣讲活动\n${text}\n2021年11月1日`;
      return besidePresent(itemsOf(readNotice(notice), rows), { ...present, rows }, "append")
        .filter(({ group }) => group === "indicators")
        .map(({ state, cells, there }) => [state, cells.min ?? cells.headline, there]);
    };
    expect(read("各市（州）总工会开展宣讲活动不少于6场。")).toEqual([
      ["open", "6", [{ column: "min", now: "5" }]],
    ]);
    expect(read("各市（州）总工会开展宣讲活动不少于5场。")).toEqual([["dropped", "5", []]]);
    expect(read("全省开展宣讲活动120场。")).toEqual([["open", "120", [{ column: "headline", now: "100" }]]]);
    expect(read("全省开展宣讲活动100场。")).toEqual([["dropped", "100", []]]);
  });

  it("keeps its numbers where its tasks stand in place of those there, and loses them again beside those", () => {
    const replaced = besidePresent(items, present, "replace");
    const named = (these: readonly NoticeItem[]) =>
      these.flatMap(({ group, cells }) => (group === "tasks" ? [cells.number] : []));
    expect(named(replaced)).toEqual(["二", "三"]);
    expect(named(besidePresent(replaced, present, "append"))).toEqual(["十", ""]);
  });

  it("asks for the day of the hand-in, of the return that comes once and of the milestone with its words", () => {
    const asked = items.filter(({ group, there }) => there && ["returns", "phases"].includes(group));
    expect(asked.map(({ group, cells, there }) => [group, cells.dueOn ?? cells.end, there])).toEqual([
      ["returns", "2021-11-30", [{ column: "dueOn", now: "2021-11-20" }]],
      ["phases", "2021-11-30", [{ column: "end", now: "2021-11-20" }]],
    ]);
    expect(items.filter(({ group }) => group === "phases")).toHaveLength(1);
  });

  it("asks for no day of returns of which several come once, nor of one that comes every month", () => {
    const returnsOf = (...kinds: string[]) =>
      itemsOf(readNotice(SUPPLEMENT), {
        ...present.rows,
        returns: kinds.map((kind, index) => ({ name: `报送${index + 1}`, kind })),
      }).filter(({ group }) => group === "returns");
    expect(returnsOf("自然月")).toEqual([]);
    expect(returnsOf("一次性", "一次性")).toEqual([]);
    expect(returnsOf("一次性", "自然月")).toHaveLength(1);
  });

  it("names a kind of units once, as the campaign calls it, and adds none of it", () => {
    expect(reading?.cells.appliesTo).toBe("市州总工会");
    const kinds = items.filter(({ group }) => group === "unitTypes");
    expect(kinds.map(({ cells, state }) => [cells.name, state])).toEqual([
      ["市（州）总工会", "dropped"],
      ["省级产业工会", "dropped"],
    ]);
  });
});

describe("a notice of another office about something else", () => {
  const settings = { title: "职工读书活动", issuer: "例海市总工会" };
  const headed = (cells: Record<string, string>) =>
    Object.entries(cells).map(([key, value]) => ({ ...XINING[0]!, cells: { [key]: value } }));
  const about = (cells: Record<string, string>) => isUnrelated(headed(cells), { ...madeFrom([]), settings });

  it("is told from one of the campaign, by title and issuer both", () => {
    expect(about({ title: "消防安全演练", issuer: "例山市应急管理局" })).toBe(true);
    expect(about({ title: "消防安全演练", issuer: "例海市总工会" })).toBe(false);
    expect(about({ title: "消防安全演练", issuer: "例海市总工会、例海市文明办" })).toBe(false);
    expect(about({ title: "关于补充“职工读书活动”安排的通知", issuer: "例山市总工会" })).toBe(false);
  });

  it("is not supposed where the notice or the campaign does not say who issued it", () => {
    expect(about({ title: "消防安全演练" })).toBe(false);
    const present = { ...madeFrom([]), settings: { title: "职工读书活动" } };
    expect(isUnrelated(headed({ title: "消防安全演练", issuer: "例山市应急管理局" }), present)).toBe(false);
  });
});

describe("a notice that counts two lists from one", () => {
  it("gives each number once", () => {
    const [first, second] = XINING.filter(({ group }) => group === "tasks");
    const again = { ...second!, cells: { ...second!.cells, number: "一" } };
    const [, other] = besidePresent([first!, again], undefined, "append");
    expect(other?.asNumbered).toEqual({ number: "一", holder: "一 积极组织征订" });
  });
});

describe("answers that a notice suggests", () => {
  it("are a return that comes once, by the day of its hand-in, with the sentence that says so", () => {
    const { answers, quotes } = proposalOf(planOf("001"));
    expect(answers).toMatchObject({ start: "2021-10-19", rhythm: "once", dueOn: "2021-11-20" });
    expect(quotes.dueOn).toContain("11月20日前将百场宣讲活动照片");
  });

  it("are entries at any time for what is reported 及时", () => {
    const { answers, quotes } = proposalOf(planOf("003"));
    expect(answers).toMatchObject({ rhythm: "anytime", dueOn: "" });
    expect(quotes.rhythm).toContain("及时上报");
  });

  it("are none where the notice says nothing of it", () => {
    expect(proposalOf(planOf("004")).answers.rhythm).toBe("");
  });
});
