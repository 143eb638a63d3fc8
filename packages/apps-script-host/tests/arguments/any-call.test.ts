import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { type Live, openWorld, SIGNATURES, type World } from "./specimens";
import { hostile, valueFor } from "./values";
import { fault } from "./verdict";

// They print pages by a browser, or wait for a person.
const NOT_CALLED = /^(getAs|getBlob|inputBox|msgBox)$/;
const METHODS = Object.entries(SIGNATURES)
  .map(([name, methods]) => ({
    name,
    methods: Object.entries(methods).filter(([method]) => !NOT_CALLED.test(method)),
  }))
  .filter(({ methods }) => methods.length > 0);

/** What a script does in the end with what it built; so that what was only kept is used. */
const USES: Record<string, (live: Live, world: World) => Live> = {
  "Spreadsheet.DataValidationBuilder": (live, world) =>
    world.specimen("Spreadsheet.Range").setDataValidation(live.build()).setValue(1),
  "Spreadsheet.ConditionalFormatRuleBuilder": (live, world) =>
    world.specimen("Spreadsheet.Sheet").setConditionalFormatRules([live.build()]),
  "Spreadsheet.FilterCriteriaBuilder": (live, world) =>
    world.specimen("Spreadsheet.Filter").setColumnFilterCriteria(1, live.build()),
  "Spreadsheet.TextStyleBuilder": (live, world) =>
    world.specimen("Spreadsheet.Range").setTextStyle(live.build()).getTextStyle(),
  "Spreadsheet.RichTextValueBuilder": (live, world) =>
    world
      .specimen("Spreadsheet.Range")
      .getCell(1, 1)
      .setRichTextValue(live.build())
      .getRichTextValue()
      .getRuns(),
  "Spreadsheet.ColorBuilder": (live, world) =>
    world.specimen("Spreadsheet.Range").setBackgroundObject(live.build()).getBackground(),
  "Spreadsheet.TextFinder": (live) => live.findAll(),
  "Spreadsheet.DeveloperMetadataFinder": (live) => live.find(),
  "Spreadsheet.EmbeddedChartBuilder": (live, world) =>
    world.specimen("Spreadsheet.Sheet").insertChart(live.build()),
  "Script.ClockTriggerBuilder": (live) => live.create(),
  "Base.Blob": (live, world) => world.services.DriveApp.createFile(live).getBlob().getDataAsString(),
  "Spreadsheet.Range": (live) => [live.getValues(), live.getDisplayValues(), live.getBackgrounds()],
};

const argument = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "good" as const }) },
  { weight: 2, arbitrary: fc.nat().map((pick) => ({ kind: "hostile" as const, pick })) },
  { weight: 1, arbitrary: fc.anything().map((value) => ({ kind: "any" as const, value })) },
);
const step = fc.record({ method: fc.nat(), overload: fc.nat(), args: fc.array(argument, { maxLength: 10 }) });
const script = fc.record({ type: fc.nat(), steps: fc.array(step, { minLength: 1, maxLength: 5 }) });

type Script = typeof script extends fc.Arbitrary<infer S> ? S : never;
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function argumentsOf({ args, overload }: Step, overloads: string, world: World): unknown[] {
  const bad = Object.values(hostile(world));
  const codes = at(overloads.split("|"), overload).split(",").filter(Boolean);
  return codes.map((code, index) => {
    const chosen = args[index] ?? { kind: "good" as const };
    if (chosen.kind === "hostile") return at(bad, chosen.pick);
    return chosen.kind === "any" ? chosen.value : valueFor(code, world);
  });
}

/** The faults of a script's calls on one object, in a world that others have used before. */
function faultsOf({ type, steps }: Script, world: World): string[] {
  const { name, methods } = at(METHODS, type);
  const live = world.specimen(name);
  const calls = steps.map((one) => {
    const [method, overloads] = at(methods, one.method);
    return { method, args: argumentsOf(one, overloads, world) };
  });
  const found = calls.map(({ method, args }) => [method, fault(() => live[method](...args))]);
  found.push(["use", fault(() => USES[name]?.(live, world))]);
  return found.filter(([, told]) => told !== null).map(([method, told]) => `${name}.${method}: ${told}`);
}

test("whatever scripts call, one after the other, it behaves or is refused in Google's words", () => {
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const printed = jest.spyOn(console, "log").mockImplementation(() => undefined);
  fc.assert(
    fc.property(fc.array(script, { maxLength: 20 }), (scripts) => {
      const world = openWorld();
      expect(scripts.flatMap((each) => faultsOf(each, world))).toEqual([]);
    }),
    { numRuns: 25 },
  );
  told.mockRestore();
  printed.mockRestore();
});
