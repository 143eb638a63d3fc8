// Arguments for any parameter: such as it wants, and such as nobody should give.
import type { Live, World } from "./specimens";

/** A value that a parameter of this code takes. */
export function valueFor(code: string, world: World): Live {
  const bare = code.replace(/[?~]$/, "");
  if (bare.startsWith("[")) return [valueFor(bare.slice(1, -1), world)];
  if (bare.startsWith("%")) return enumValue(bare.slice(1), world);
  if (bare in PLAIN) return PLAIN[bare];
  // A source of blobs is a blob; documents and forms there are none.
  if (bare === "Base.BlobSource") return world.specimen("Base.Blob");
  return /^(Document|Forms)\./.test(bare) ? null : world.specimen(bare);
}

const PLAIN: Record<string, unknown> = {
  s: "A1",
  n: 1.5,
  i: 1,
  y: 65,
  b: true,
  d: new Date(0),
  x: "一",
  o: {},
  "*": "一",
};

function enumValue(name: string, { services }: World): Live {
  for (const service of Object.values(services)) {
    const found = (
      name in service ? service[name] : name === "Weekday" ? service.WeekDay : undefined
    ) as Live;
    const first = found && typeof found === "object" ? Object.values(found)[0] : undefined;
    if (first) return first;
  }
  throw new Error(`No enum ${name}`);
}

/** What nobody should give: of wrong kinds, broken, huge, or circular. */
export function hostile(world: World): Record<string, Live> {
  const circle: Record<string, unknown> = { 名: "张" };
  circle.self = circle;
  return {
    undefined: undefined,
    null: null,
    "an empty text": "",
    "a text": "不是",
    "half an address": "A1:",
    "a broken pattern": "([",
    "a number as text": "3",
    "a path": "../../etc/passwd",
    "a long text": "长".repeat(60_000),
    "half a pair": "\ud800",
    zero: 0,
    "a negative number": -1,
    "a fraction": 1.5,
    "a huge number": 1e15,
    "beyond all": Number.MAX_VALUE,
    "no number": Number.NaN,
    "no end": Number.POSITIVE_INFINITY,
    true: true,
    "a big integer": 10n,
    "a symbol": Symbol("甲"),
    "a function": () => 1,
    "no date": new Date(Number.NaN),
    "a date": new Date("2020-03-25T00:00:00Z"),
    "an object": { a: 1 },
    "an object without parents": Object.create(null),
    "a circle": circle,
    "an empty list": [],
    "a list of all sorts": [1, "a", null, {}, undefined],
    "a table": [[1], ["a", null]],
    "a list in a list in a list": [[[1]]],
    "bad bytes": [300, -400, 1.5],
    "an enum value": world.services.SpreadsheetApp.BorderStyle.SOLID,
    "a blob": world.services.Utilities.newBlob([-1, -2, 0], "application/zip", null),
    "an expression": /x/g,
    "an error": new Error("x"),
  };
}
