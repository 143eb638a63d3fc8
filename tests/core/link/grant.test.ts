// Keys of links: what is kept of them, how long they are good, and for whom.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  type Grant,
  grantsOf,
  isOf,
  keyOfUnit,
  newGrant,
  opens,
  textOfGrants,
  unitOfKey,
  withGrant,
} from "../../../src/core/link";
import { unit } from "../campaign";

const HASH = "abcdefghijklmnopqrstuv";
const SIGNS = "x".repeat(43);
const grant = (day = "2020-03-20", hash = HASH): Grant => newGrant(hash, ["li@post.example"], day);

describe("a key", () => {
  it("names its unit, and nothing else is a key", () => {
    expect(unitOfKey(keyOfUnit("u1f3", SIGNS))).toBe("u1f3");
    for (const other of ["", SIGNS, "u1f3", "u1f3~", `u1f3~${SIGNS}x`, `u1/f3~${SIGNS}`, `u1f3~${SIGNS}\n`])
      expect(unitOfKey(other)).toBeUndefined();
  });

  it("is good for ninety days", () => {
    expect(opens([grant()], HASH, "2020-06-17")).toBeDefined();
    expect(opens([grant()], HASH, "2020-06-18")).toBeUndefined();
    expect(opens([grant()], "vutsrqponmlkjihgfedcba", "2020-03-20")).toBeUndefined();
  });

  it("belongs to a unit with a link as long as all who got it are its contacts", () => {
    const harbour = unit({ channel: "link", contactMail: "li@post.example；wang@post.example" });
    expect(isOf(grant(), harbour)).toBe(true);
    expect(isOf(newGrant(HASH, ["li@post.example", "zhao@post.example"], "2020-03-20"), harbour)).toBe(false);
    expect(isOf(grant(), { ...harbour, contactMail: "wang@post.example" })).toBe(false);
    expect(isOf(grant(), { ...harbour, channel: "account" })).toBe(false);
  });
});

describe("the grants of a unit", () => {
  it("are those of its last four mails, without the expired ones", () => {
    const days = ["2020-01-01", "2020-04-01", "2020-04-02", "2020-04-03", "2020-04-04", "2020-04-05"];
    const kept = days.reduce<Grant[]>((grants, day) => withGrant(grants, grant(day), day), []);
    expect(kept.map(({ expiresOn }) => expiresOn)).toEqual([
      "2020-07-01",
      "2020-07-02",
      "2020-07-03",
      "2020-07-04",
    ]);
    expect(withGrant([grant("2020-01-01")], grant("2020-04-01"), "2020-04-01")).toHaveLength(1);
  });

  it("are kept as one short line and read again; a line that somebody spoiled opens nothing", () => {
    const hashes = fc.stringMatching(/^[\w-]{22}$/);
    const mails = fc.array(fc.emailAddress(), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(hashes, mails), { maxLength: 4 }), (made) => {
        const grants = made.map(([hash, to]) => newGrant(hash, to, "2020-03-20"));
        expect(grantsOf(textOfGrants(grants))).toEqual(grants);
      }),
    );
    // Two thousand units with four mails each fit into the 500 KB of a script's properties.
    expect(textOfGrants([grant(), grant(), grant(), grant()]).length).toBeLessThan(220);
    fc.assert(fc.property(fc.string(), (text) => void grantsOf(text)));
    expect(grantsOf("")).toEqual([]);
  });
});
