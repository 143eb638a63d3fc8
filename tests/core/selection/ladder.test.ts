// 逐级推荐: from a unit to its county, and from the county to the city, as one case.
import { describe, expect, it } from "@jest/globals";
import type { Cells, Decision, Definition, Entry, Unit } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import {
  casesOf,
  decide,
  newPassings,
  nextStage,
  onLadder,
  sameElsewhere,
  standingDecisions,
  unclearReports,
  unclearWords,
} from "../../../src/core/selection";
import { report, unit } from "../campaign";
import { campaign, decision, EAST, LADDER, NOMINEES, nominee, RIVER, stagesOf } from "./office";

const [FIRST, ...HIGHER] = LADDER;
const ROWS: Cells[] = [FIRST!, { form: "典型推荐", stage: "县推荐", decider: "单位的上级" }, ...HIGHER];
const stages = stagesOf(ROWS);
const below = (unitId: string, name: string, parentId: string) =>
  unit({ unitId, name, parentId, unitType: "基层工会" });
const MILL = below("U11", "示例机械厂工会", RIVER.unitId);
const SCHOOL = below("U12", "例河学校工会", RIVER.unitId);
/** The campaign in which workshops nominate as well. */
const asked: Definition = {
  ...campaign,
  returns: campaign.returns.map((item) =>
    item.formIds.includes(NOMINEES.formId) ? { ...item, unitTypes: [RIVER.unitType, "基层工会"] } : item,
  ),
};

const MILL_CASE = nominee({ name: "职工书屋", activityId: "m1", unitId: MILL.unitId });
const COUNTY_NAMES_IT = nominee({ name: "“职工 书屋”", activityId: "c1", rank: 2 });
const COUNTYS_OWN = nominee({ name: "县总工会阅览室", activityId: "c2", rank: 1 });
const AT = "2020-06-28 10:00:00";

function ladder(
  entries: readonly Entry[],
  decisions: readonly Decision[] = [],
  units: Unit[] = [RIVER, EAST, MILL, SCHOOL],
) {
  const cases = onLadder(casesOf(stages, asked, entries, decisions, units), stages, asked, units);
  const on = (entryId: string) => cases.find((each) => each.entryId === entryId)!;
  const chosen = (entryId: string, sure = false) => {
    const made = decide(
      {
        stage: "选树",
        result: "chosen",
        rank: null,
        reason: "事迹扎实，可学可用",
        outlet: "",
        level: "",
        date: "",
        link: "",
      },
      on(entryId),
      {
        stages,
        cases,
        isWorkday: () => true,
        isOwn: false,
        by: "li.shili@qhd-office.example",
        at: AT,
        sentOn: "",
        sure,
      },
    );
    if (!made?.problems) return made?.decision.result;
    return made.problems.map((each) => describeProblem(each, "zh")).join();
  };
  return { cases, on, chosen, news: newPassings(cases, stages, AT, "zh").map((each) => each.decision) };
}

describe("a case that the county names among its own", () => {
  const { cases, on, chosen, news } = ladder([MILL_CASE, COUNTY_NAMES_IT, COUNTYS_OWN]);

  it("stays one case, of the unit that has it, and is no name that stands twice", () => {
    expect(cases.map(({ entryId }) => entryId)).toEqual(["m1", "c2"]);
    expect(on("m1").passedBy.map(({ unit: by, rank }) => [by, rank])).toEqual([["例河县总工会", "2"]]);
    expect(sameElsewhere(cases).size).toBe(0);
  });

  it("is noted as passed on, with the county's rank, once", () => {
    expect(news).toEqual([
      expect.objectContaining({
        entryId: "m1",
        stage: "县推荐",
        result: "passedOn",
        rank: 2,
        by: "例河县总工会",
      }),
    ]);
    expect(ladder([MILL_CASE, COUNTY_NAMES_IT], news).news).toEqual([]);
    const higher = { ...COUNTY_NAMES_IT, values: { ...COUNTY_NAMES_IT.values, rank: 1 } };
    expect(ladder([MILL_CASE, higher], news).news.map(({ rank }) => rank)).toEqual([1]);
  });

  it("is decided by the city then; so is what the county has of its own, which nobody passes on", () => {
    expect([nextStage(on("m1"), stages), nextStage(on("c2"), stages)]).toEqual(["选树", "选树"]);
    expect([chosen("m1"), chosen("c2")]).toEqual(["chosen", "chosen"]);
  });
});

describe("a case of which the county names one and two below it have one", () => {
  const SCHOOLS = nominee({ name: "职工书屋", activityId: "s1", unitId: SCHOOL.unitId });

  it("waits, and says that nobody knows which is meant, and what to write", () => {
    const { on, chosen, news } = ladder([MILL_CASE, SCHOOLS, COUNTY_NAMES_IT]);
    expect([on("m1"), on("s1")].map(({ isUnclear }) => isUnclear)).toEqual([true, true]);
    expect(news).toEqual([]);
    expect(chosen("m1")).toContain("分不出是“示例机械厂工会”的还是别的单位同名的");
    expect(chosen("m1")).toContain("“示例机械厂工会 职工书屋”");
    expect(ladder([MILL_CASE, SCHOOLS]).on("m1").isUnclear).toBe(false);
  });

  it("is told to the county, once for each report that it sends, until it says which", () => {
    const sent = report({
      unitId: RIVER.unitId,
      periodId: COUNTY_NAMES_IT.periodId,
      collectedAt: "2020-06-28 10:00:05",
    });
    const named = nominee({ name: "职工书屋", activityId: "c1", rank: 2 });
    const { cases } = ladder([MILL_CASE, SCHOOLS, named, COUNTYS_OWN]);
    const words = unclearWords(sent, cases, "zh");
    expect(words).toBe(
      "2020-06-28 10:00 “职工书屋”：示例机械厂工会、例河学校工会都报了同名的，分不出推荐的是哪一件，请在名称前写上单位（如“示例机械厂工会 职工书屋”）再提交",
    );
    expect(unclearReports([sent], cases, "zh")).toEqual([sent]);
    const told = { ...sent, decided: `2020-06-27 09:00 “旧事”选树：入选\n${words}` };
    expect(unclearReports([told], cases, "zh")).toEqual([]);
    const clear = ladder([MILL_CASE, COUNTY_NAMES_IT]).cases;
    expect(unclearWords(sent, clear, "zh")).toBe("");
    expect(unclearReports([told], clear, "zh")).toEqual([told]);
  });

  it.each(["示例机械厂工会 职工书屋", "职工书屋（示例机械厂工会）"])("is known by %s", (name) => {
    const named = { ...COUNTY_NAMES_IT, values: { ...COUNTY_NAMES_IT.values, name } };
    const { cases, on, news } = ladder([MILL_CASE, SCHOOLS, named]);
    expect(cases.map(({ entryId }) => entryId)).toEqual(["m1", "s1"]);
    expect([on("m1").awaits, on("s1").awaits, on("s1").isUnclear]).toEqual(["", "例河县总工会", false]);
    expect(news).toMatchObject([{ entryId: "m1", caseName: "职工书屋", result: "passedOn" }]);
  });
});

describe("a case that the county does not name", () => {
  it("waits for it: the city cannot choose it, and sees for whom it waits", () => {
    const { on, chosen, news } = ladder([MILL_CASE, COUNTYS_OWN]);
    expect([on("m1").awaits, nextStage(on("m1"), stages), news]).toEqual(["例河县总工会", "", []]);
    expect(chosen("m1")).toContain("“例河县总工会”还没有推荐“职工书屋”");
  });

  it("any more is noted as passed on no more, also where the city has chosen it since", () => {
    const passed = ladder([MILL_CASE, COUNTY_NAMES_IT]).news;
    const [back] = ladder([MILL_CASE], passed).news;
    expect(back).toMatchObject({ stage: "县推荐", result: "withdrawn" });
    const after = [...passed, { ...back!, at: "2020-06-29 10:00:00" }];
    expect(standingDecisions(after)).toEqual([]);
    const chosen = decision({ entryId: "m1", unitId: MILL.unitId, caseName: "职工书屋" });
    const later = ladder([MILL_CASE], [...passed, chosen]);
    expect(later.news.map(({ stage, result }) => [stage, result])).toEqual([["县推荐", "withdrawn"]]);
    const noted = ladder([MILL_CASE], [...passed, chosen, ...later.news]);
    expect(noted.news).toEqual([]);
    expect(noted.on("m1")).toMatchObject({
      awaits: "例河县总工会",
      passedBefore: [{ unit: "例河县总工会", until: AT }],
    });
  });

  it("is passed on no more either where its own unit withdrew it, though the county names it still; noted once, also where the city has chosen it", () => {
    const passed = ladder([MILL_CASE, COUNTY_NAMES_IT]).news;
    const city = decision({ entryId: "m1", unitId: MILL.unitId, unit: MILL.name, caseName: "职工书屋" });
    const { news } = ladder([COUNTY_NAMES_IT], [...passed, city]);
    expect(news).toMatchObject([{ stage: "县推荐", result: "withdrawn", reason: "单位自己撤下了" }]);
    const after = [...passed, city, ...news];
    expect(standingDecisions(after).map(({ stage }) => stage)).toEqual(["选树"]);
    expect(ladder([COUNTY_NAMES_IT], after).news).toEqual([]);
    const again = ladder([MILL_CASE, COUNTY_NAMES_IT], after);
    expect(again.news).toMatchObject([{ entryId: "m1", result: "passedOn" }]);
  });

  it("under the name that its unit gave it since says so, and the county's row is not chosen a second time unasked", () => {
    const passed = ladder([MILL_CASE, COUNTY_NAMES_IT]).news;
    const city = decision({ entryId: "m1", unitId: MILL.unitId, unit: MILL.name, caseName: "职工书屋" });
    const renamed = { ...MILL_CASE, values: { ...MILL_CASE.values, name: "新名书屋" } };
    const { news, chosen } = ladder([renamed, COUNTY_NAMES_IT], [...passed, city]);
    expect(news).toMatchObject([
      {
        result: "withdrawn",
        caseName: "职工书屋",
        reason: "例河县总工会推荐的是原名“职工书屋”，单位已改名为“新名书屋”",
      },
    ]);
    expect(chosen("c1")).toContain(
      "“示例机械厂工会”的“职工书屋”在“选树”已经入选（2020-07-03），后来由它改名为“新名书屋”",
    );
    expect(chosen("c1", true)).toBe("chosen");
  });

  it("waits for nobody where no unit above nominates", () => {
    const alone = ladder([MILL_CASE], [], [below("U11", MILL.name, "")]);
    expect([alone.on("m1").awaits, alone.chosen("m1")]).toEqual(["", "chosen"]);
  });
});

it("two units of one county with a case of the same name are told apart by nobody: the county's is a case of its own, and all are warned of", () => {
  const other = nominee({ name: "职工书屋", activityId: "s1", unitId: SCHOOL.unitId });
  const { cases } = ladder([MILL_CASE, other, COUNTY_NAMES_IT]);
  expect(cases).toHaveLength(3);
  expect([...sameElsewhere(cases).keys()].sort()).toEqual(["c1", "m1", "s1"]);
});

it("through two levels the case is passed on by both, the nearest first", () => {
  const prefecture = unit({ unitId: "U0", name: "例海州总工会" });
  const county = { ...RIVER, parentId: "U0" };
  const highest = nominee({ name: "职工书屋", activityId: "p1", unitId: "U0", rank: 3 });
  const { cases } = ladder([highest, COUNTY_NAMES_IT, MILL_CASE], [], [prefecture, county, MILL]);
  expect(cases.map(({ entryId }) => entryId)).toEqual(["m1"]);
  expect(cases[0]!.passedBy.map(({ unit: by }) => by)).toEqual(["例河县总工会", "例海州总工会"]);
});

it("registers without such a stage are left as they are", () => {
  const plain = stagesOf(LADDER);
  const cases = casesOf(plain, asked, [MILL_CASE, COUNTY_NAMES_IT], [], [RIVER, MILL]);
  expect(onLadder(cases, plain, asked, [RIVER, MILL])).toEqual(cases);
});
