// 提醒并入: what of a campaign another head may tell, in which mail, and what the log says of it next.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { SendState } from "../../../src/core/model";
import {
  handedItems,
  type JoinedPart,
  joinedId,
  joinedOutcome,
  type Send,
  takesJoined,
  withJoined,
} from "../../../src/core/reminder";
import { readingCampaign, unit } from "../campaign";

const READY = {
  workbookUrl: "https://docs.google.com/spreadsheets/d/east/edit",
  workbookState: "ready",
} as const;
const EAST = unit({ ...READY, contactMail: "王示例 wang@units.example" });
const HILL = unit({ ...READY, unitId: "U002", name: "例山区总工会", contactMail: "shan@units.example" });
const definition = readingCampaign();
// March is missing since the day before.
const input = {
  definition,
  units: [EAST, HILL],
  reports: [],
  log: [],
  today: "2020-03-26",
  nowTime: "07:10",
  sendFrom: "07:00",
};

describe("what is handed over", () => {
  it("is what is due of units that the other head mails to at the same address, by whatever name they are spaced", () => {
    const there = { ...EAST, unitId: "U9", name: ` ${EAST.name}`, contactMail: "WANG@units.example" };
    const handed = handedItems(input, [there, { ...HILL, contactMail: "other@units.example" }]);
    expect(handed.map(({ send, words }) => [send.unit, words])).toEqual([
      [EAST.name, expect.stringContaining("2020年3月（截止 2020-03-25）：尚未报送")],
    ]);
  });

  it.each([
    ["closed there", { closedOn: "2020-03-01" }],
    ["typed by the office there", { channel: "staff" as const }],
    ["without its workbook there", { workbookUrl: "" }],
  ])("is nothing of a unit that is %s", (_, over) => {
    expect(handedItems(input, [{ ...EAST, ...over }])).toEqual([]);
  });

  it("is nothing of a unit that gets its workbook as a file or behind a link: its mail brings that", () => {
    for (const channel of ["xlsx", "link"] as const)
      expect(handedItems({ ...input, units: [{ ...EAST, channel }] }, [EAST])).toEqual([]);
  });
});

const part = (over: Partial<JoinedPart> = {}): JoinedPart => ({
  head: "h2",
  campaign: "职工文化建设",
  sendId: "late|U1|r1.2020-03|1",
  words: "台账 2020年3月（截止 2020-03-25）：尚未报送",
  at: "2020-03-26 07:10",
  link: "https://docs.google.com/spreadsheets/d/culture/edit",
  ...over,
});
const send = (unitId: string): Send => ({
  unitId,
  unit: EAST.name,
  to: EAST.contactMail,
  maskedTo: "w***@units.example",
  items: [{ sendId: `own|${unitId}`, ruleId: "due", periodId: "r1.2020-03" }],
  subject: "提醒",
  text: `请报送。\n\n${definition.campaign.issuer}`,
  html: "",
});

describe("a mail with what others ask for", () => {
  it("has it before the issuer, a paragraph a campaign, each sentence once", () => {
    const parts = [
      part(),
      part({ sendId: "chase|U1|r1.2020-03|2" }),
      part({ head: "h3", campaign: "阅读季", words: "附表1" }),
    ];
    const [mail] = withJoined([send(EAST.unitId)], new Map([[EAST.unitId, parts]]), input);
    const paragraphs = mail!.text.split("\n\n");
    expect(paragraphs[0]).toBe("请报送。");
    expect(paragraphs.slice(2, 4)).toEqual([
      "“职工文化建设”（今天 07:10 的情况）\n· 台账 2020年3月（截止 2020-03-25）：尚未报送\n填报表：https://docs.google.com/spreadsheets/d/culture/edit",
      expect.stringContaining("“阅读季”"),
    ]);
    expect(paragraphs.at(-1)).toBe(definition.campaign.issuer);
    expect(mail!.subject).toBe("提醒；另有“职工文化建设、阅读季”");
  });

  it("is one a unit, with every item once, whoever is mailed anyway", () => {
    const ids = fc.uniqueArray(fc.constantFrom(EAST.unitId, HILL.unitId));
    fc.assert(
      fc.property(ids, ids, (mailed, joined) => {
        const parts = new Map(joined.map((id) => [id, [part({ sendId: `late|${id}` })]]));
        const mails = withJoined(mailed.map(send), parts, input);
        expect(mails.map(({ unitId }) => unitId).sort()).toEqual([...new Set([...mailed, ...joined])].sort());
        const keys = mails.flatMap(({ items }) => items.map(({ sendId }) => sendId));
        expect(keys.sort()).toEqual(
          [...mailed.map((id) => `own|${id}`), ...joined.map((id) => joinedId("h2", `late|${id}`))].sort(),
        );
      }),
    );
  });
});

describe("what the log says next of what was handed over", () => {
  const at = (nowTime: string, today = "2020-03-26") => ({ today, nowTime });
  const next = (told: SendState | undefined, now: ReturnType<typeof at>) =>
    joinedOutcome({ at: "2020-03-26 07:10" }, told, now);

  it("is what the other head's log says, at any time", () => {
    for (const told of ["sent", "failed", "uncertain"] as const)
      for (const now of [at("08:10"), at("23:00"), at("07:00", "2020-03-27")])
        expect(next(told, now)).toBe(told);
  });

  it("is not known while it is leaving there", () => {
    expect(next("sending", at("12:00"))).toBeUndefined();
  });

  it.each([
    ["09:59", undefined],
    ["10:00", "queued"],
  ])("at %s is %s where nobody took it, or it waits there", (time, state) => {
    for (const told of [undefined, "queued", "cancelled"] as const) expect(next(told, at(time))).toBe(state);
  });

  it("is to be sent from here the day after, however early", () => {
    expect(next(undefined, at("00:05", "2020-03-27"))).toBe("queued");
  });

  it("is never taken by one and sent by the other: an execution that takes it has ended ten minutes before it is given up", () => {
    expect([takesJoined({ nowTime: "09:44" }), takesJoined({ nowTime: "09:45" })]).toEqual([true, false]);
  });
});
