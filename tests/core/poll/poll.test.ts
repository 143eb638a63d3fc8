// Votes on nominations: counted by hand, the nominating unit's own left out, ties shown.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Entry, Form, Stage } from "../../../src/core/model";
import { type Poll, poll } from "../../../src/core/poll";
import { type Case, casesOf, onBallot, plainName } from "../../../src/core/selection";
import { calledAs } from "../../../src/core/selection/clashes";
import { unit } from "../campaign";
import { campaign, decision, EAST, LADDER, NOMINEES, nominee, RIVER, stagesOf } from "../selection/office";

const SOUTH = unit({ unitId: "U3", name: "例南县总工会" });
const WEST = unit({ unitId: "U4", name: "例西县总工会" });
const UNITS = [RIVER, EAST, SOUTH, WEST].map((each) => ({
  ...each,
  contactMail: `${each.unitId}@units.example`,
}));
const MILL = nominee({ name: "机械厂书屋" });
const HOSPITAL = nominee({ name: "医院书屋", unitId: EAST.unitId });
const SCHOOL = nominee({ name: "学校书屋", unitId: SOUTH.unitId });
const ENTRIES = [MILL, HOSPITAL, SCHOOL];

const cases = (entries: readonly Entry[] = ENTRIES, decisions: Parameters<typeof casesOf>[3] = []) =>
  casesOf(stagesOf(LADDER), campaign, entries, decisions, UNITS);
const onList = (of: readonly Case[] = cases()) => of.map((each) => onBallot(each, "zh"));

function ballotForm(options = onList()): Form {
  const [rank, name] = NOMINEES.fields;
  const vote = { ...name!, field: "candidate", kind: "choice", role: "vote", options } as const;
  return { ...NOMINEES, formId: "ballot", name: "评议投票", fields: [{ ...rank! }, vote] };
}
const stageOf = (ranked: boolean, max: number | null = 3): Stage => {
  const [first] = stagesOf(LADDER);
  return { ...first!, formId: "ballot", ranked, places: [{ unitType: "", min: null, max, over: 0 }] };
};
const vote = (
  unitId: string,
  name: string,
  rank: number | null = null,
  more: Partial<Entry> = {},
): Entry => ({
  ...MILL,
  activityId: `b-${unitId}-${name}`,
  formId: "ballot",
  unitId,
  values: { rank, candidate: onList().find((label) => label.includes(name)) ?? name },
  ...more,
});
const count = (ballots: readonly Entry[], ranked = false, of = cases()): Poll =>
  poll(ballotForm(), ballots, { stages: [stageOf(ranked)], cases: of, units: UNITS, language: "zh" });
const told = ({ tallies }: Poll) =>
  Object.fromEntries(
    [...tallies].map(([entryId, { points, eligible, place, isTied }]) => [
      entryId.slice(2),
      [points, eligible, place, isTied],
    ]),
  );

describe("ballots that rank", () => {
  const BALLOTS = [
    vote("U1", "医院书屋", 1),
    vote("U1", "学校书屋", 2),
    vote("U2", "机械厂书屋", 1),
    vote("U2", "学校书屋", 2),
    vote("U4", "机械厂书屋", 1),
    vote("U4", "医院书屋", 2),
    vote("U4", "学校书屋", 3),
  ];

  it("give three points for a first place of three, and are shared out by who may vote on the case", () => {
    // 机械厂: 3 of U2, 3 of U4, by two that may vote; 医院: 3 of U1, 2 of U4, by two; 学校: 2, 2, 1, by three, as U3 has not voted.
    expect(told(count(BALLOTS, true))).toEqual({
      机械厂书屋: [6, 2, 1, false],
      医院书屋: [5, 2, 2, false],
      学校书屋: [5, 3, 3, false],
    });
  });

  it("that name the unit's own case are shown and not counted", () => {
    const { tallies } = count([...BALLOTS, vote("U1", "机械厂书屋", 3)], true);
    const mill = tallies.get(MILL.activityId)!;
    expect([mill.points, mill.eligible, mill.out]).toEqual([6, 2, [RIVER.name]]);
    expect(mill.votes.find(({ unit: by }) => by === RIVER.name)).toMatchObject({ rank: 3, counts: false });
  });
});

describe("ballots that tick", () => {
  it("are a point each; alike are tied, and who got none stands last", () => {
    expect(told(count([vote("U4", "机械厂书屋"), vote("U4", "医院书屋")]))).toEqual({
      机械厂书屋: [1, 1, 1, true],
      医院书屋: [1, 1, 1, true],
      学校书屋: [0, 1, 3, false],
    });
  });

  it("of a unit that sent again count as it sent them last", () => {
    const again = { periodId: "r9.2", collectedAt: "2020-07-02 09:00:00" };
    const { tallies, voters } = count([vote("U4", "机械厂书屋"), vote("U4", "医院书屋", null, again)]);
    expect([tallies.get(MILL.activityId)!.points, tallies.get(HOSPITAL.activityId)!.points]).toEqual([0, 1]);
    expect(voters).toEqual(["U4"]);
  });
});

it("a reviewer who is the contact of the nominating unit has no vote on its case either", () => {
  const units = UNITS.map((each) =>
    each.unitId === "U4" ? { ...each, contactMail: "u1@units.example" } : each,
  );
  const { tallies } = poll(ballotForm(), [vote("U4", "机械厂书屋")], {
    stages: [],
    cases: cases(),
    units,
    language: "zh",
  });
  expect(tallies.get(MILL.activityId)).toMatchObject({ points: 0, eligible: 0, out: [WEST.name] });
});

it("a county that passed the case on has no vote on it", () => {
  const passed = cases().map((each) =>
    each.entryId === MILL.activityId ? { ...each, passedBy: [{ ...each, unitId: "U4" }] } : each,
  );
  const { tallies } = count([vote("U4", "机械厂书屋"), vote("U2", "机械厂书屋")], false, passed);
  expect(tallies.get(MILL.activityId)).toMatchObject({ points: 1, eligible: 1, out: [WEST.name] });
});

it("a county that passed the case on when it voted has none either after it named another; one that stopped before has", () => {
  const until = (moment: string) =>
    cases().map((each) =>
      each.entryId === MILL.activityId
        ? { ...each, passedBefore: [{ unit: WEST.name, until: moment, name: each.name }] }
        : each,
    );
  const points = (moment: string) =>
    count([vote("U4", "机械厂书屋")], false, until(moment)).tallies.get(MILL.activityId)!.points;
  expect([points("2020-07-05 09:00:00"), points("2020-06-01 09:00:00")]).toEqual([0, 1]);
  const passed = {
    entryId: MILL.activityId,
    caseName: "机械厂书屋",
    result: "passedOn",
    by: WEST.name,
  } as const;
  const notNoted = count([vote("U4", "机械厂书屋")], false, cases(ENTRIES, [decision(passed)]));
  expect(notNoted.tallies.get(MILL.activityId)!.points).toBe(0);
});

describe("a vote for a name", () => {
  it("that the case had when it was decided on counts for it, though the unit has renamed it since", () => {
    const renamed = nominee({ name: "机械总厂书屋", activityId: MILL.activityId });
    const known = decision({ entryId: MILL.activityId, caseName: "机械厂书屋" });
    const { tallies, unknown } = count(
      [vote("U4", "机械厂书屋")],
      false,
      cases([renamed, HOSPITAL], [known]),
    );
    expect([tallies.get(MILL.activityId)!.points, unknown]).toEqual([1, []]);
  });

  it("that was typed over a case which was decided on is not added to the votes for that", () => {
    const typedOver = nominee({ name: "别的书屋", activityId: MILL.activityId });
    const known = decision({ entryId: MILL.activityId, caseName: "机械厂书屋" });
    const { tallies, unknown } = count(
      [vote("U4", "机械厂书屋"), vote("U3", "例河县总工会：别的书屋")],
      false,
      cases([typedOver, HOSPITAL], [known]),
    );
    expect([tallies.get(MILL.activityId)!.points, unknown]).toEqual([1, ["例河县总工会：别的书屋"]]);
  });

  it("that no case has is told, and given to none", () => {
    const { tallies, unknown } = count([vote("U4", "学校书屋")], false, cases([MILL, HOSPITAL]));
    expect(unknown).toEqual(["例南县总工会：学校书屋"]);
    expect([...tallies.values()].map(({ points }) => points)).toEqual([0, 0]);
  });

  it("that two cases of one unit have is given to neither", () => {
    const twice = [MILL, nominee({ name: "机械厂书屋", activityId: "a-second" })];
    expect(count([vote("U4", "机械厂书屋")], false, cases(twice)).unknown).toEqual([
      "例河县总工会：机械厂书屋",
    ]);
  });
});

it("ballots are no cases themselves", () => {
  const forms = [...campaign.forms, ballotForm()];
  const stages = [...stagesOf(LADDER), stageOf(true)];
  expect(casesOf(stages, { forms }, [vote("U4", "机械厂书屋", 1)], [], UNITS)).toEqual([]);
});

it("whatever is voted, no unit's vote reaches its own case, and no case has more than a first place of each that may vote", () => {
  const ballots = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...UNITS.map(({ unitId }) => unitId)),
      fc.constantFrom("机械厂书屋", "医院书屋", "学校书屋"),
    ),
    { selector: ([by, name]) => by + name },
  );
  fc.assert(
    fc.property(ballots, fc.boolean(), (cast, ranked) => {
      const { tallies, most } = count(
        cast.map(([by, name], at) => vote(by, name, (at % 3) + 1)),
        ranked,
      );
      for (const { points, eligible, votes } of tallies.values()) {
        expect(points).toBeLessThanOrEqual(most * eligible);
        expect(points).toBe(votes.filter(({ counts }) => counts).reduce((sum, each) => sum + each.points, 0));
      }
      for (const each of ENTRIES) {
        const own = UNITS.find(({ unitId }) => unitId === each.unitId)!.name;
        expect(tallies.get(each.activityId)!.votes.some(({ unit: by, counts }) => by === own && counts)).toBe(
          false,
        );
      }
    }),
  );
});

it("the words of a ballot tell cases apart that plain names do", () => {
  expect(new Set(onList().map(plainName)).size).toBe(3);
});

it("a vote is called by the case it names, a nomination by its own name", () => {
  const [first] = onList();
  expect(calledAs(ballotForm(), vote(RIVER.unitId, first!).values)).toBe(first);
  expect(calledAs(NOMINEES, MILL.values)).toBe("机械厂书屋");
});
