// A Chinese notice in an English hand: the campaign speaks the language that was chosen, in every choice and every mail.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { languageQuestion, NO_ANSWERS, questionsOf, withAnswers } from "../../../src/client/notice/answers";
import { inCells } from "../../../src/client/notice/cell-language";
import { decisionOf } from "../../../src/client/notice/decision";
import { itemsIn, itemsOf } from "../../../src/client/notice/items";
import { proposalOf } from "../../../src/client/notice/proposals";
import { readNotice } from "../../../src/core/notice";
import { languageOfText } from "../../../src/core/notice/language";
import { type Rig, rig } from "../../rig";

const HAN = /[\u3400-\u9fff]/;
const plan = readNotice(readFileSync("tests/fixtures/notices/dev/seed-001.txt", "utf8"));
const given = { start: "2021-10-19", end: "2021-12-31", rhythm: "once", dueOn: "2021-11-20" } as const;

/** What the dialog sends where everything is accepted and this language chosen. */
function decided(language: "zh" | "en") {
  const answers = { ...NO_ANSWERS, ...given, kinds: "宣讲\n竞赛", language };
  const items = itemsIn(language, itemsOf(plan), plan).map((item) => ({
    ...item,
    state: "accepted" as const,
  }));
  return inCells(language, () =>
    withAnswers(decisionOf(items, "append"), questionsOf(items, answers), answers),
  );
}

async function imported(language: "zh" | "en"): Promise<Rig> {
  const office = rig({ locale: "en_GB" });
  await office.call("notice.apply", decided(language));
  return office;
}

describe("the language of a campaign that a notice makes", () => {
  it("is asked where page and notice speak two, and is the notice's until somebody chooses", () => {
    expect(languageQuestion("zh", "en")).toEqual(["language"]);
    expect(languageQuestion("zh", "zh")).toEqual([]);
    expect(proposalOf(plan).answers.language).toBe("zh");
    expect(languageOfText("Notice on the reading campaign 阅读 of 2020")).toBe("en");
  });

  it("is English in tabs, choices and mails where English was chosen; what the notice says stays as it is", async () => {
    const office = await imported("en");
    const shown = (tab: string, ...keys: string[]) =>
      office.rows(tab).flatMap((row) => keys.map((key) => row[key] ?? ""));
    expect(office.rows("Tasks").some(({ title }) => HAN.test(title!))).toBe(true);
    expect(shown("Tasks", "inLedger", "status").join()).not.toMatch(HAN);
    expect(shown("Unit types", "reports").join()).not.toMatch(HAN);
    expect(office.rows("Returns").map(({ kind, name }) => `${kind} ${name}`)).toEqual(["Once Ledger"]);
    expect(shown("Indicators and quotas", "nature", "origin").join()).not.toMatch(HAN);
    expect(office.rows("Fields").find(({ label }) => label === "Kind of activity")?.options).toMatch(
      /^宣讲[、,] ?竞赛$/,
    );
    const { findings } = await office.call("check.repair", {});
    expect(findings.filter(({ note }) => !note).map(({ text }) => text)).toEqual([]);
  });

  it("is Chinese where the notice's was left, also for whoever reads English pages", async () => {
    const office = await imported("zh");
    const kinds = office.rows("报送事项").map(({ kind }) => kind);
    expect(kinds).toEqual(["一次性"]);
    expect(office.rows("字段定义").find(({ label }) => label === "活动类型")?.options).toMatch(
      /^宣讲[、,] ?竞赛$/,
    );
    expect(
      office
        .rows("阶段与节点")
        .map(({ kind }) => kind)
        .join(),
    ).not.toMatch(/[A-Za-z]/);
  });
});
