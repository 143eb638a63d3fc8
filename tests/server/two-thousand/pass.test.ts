// Where a pass stands: nobody is lost and nobody served twice, whoever Google has no room for, and it stays small.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { advanced, beginPass, countLeft, leftOf, MOST_LATER, passOver } from "../../../src/server/jobs/pass";

const ids = Array.from({ length: 2_000 }, (_, index) => `u${index}`);

describe("a pass over two thousand units", () => {
  it("serves each once, in groups of any size, while Google postpones some of them now and then", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 55 }), fc.infiniteStream(fc.nat(9))), { minLength: 1 }),
        (groups) => {
          const served: string[] = [];
          let pass = beginPass(ids);
          let turn = 0;
          while (countLeft(pass, ids) > 0 && turn < 4_000) {
            const [size, coins] = groups[turn++ % groups.length]!;
            const visited = leftOf(pass, ids).slice(0, size);
            // From the 500th group on Google has room for everybody.
            const postponed = visited.filter(() => turn < 500 && coins.next().value === 0);
            const before = new Set(leftOf(pass, ids));
            pass = advanced(pass, ids, visited.length, postponed);
            const after = new Set(leftOf(pass, ids));
            served.push(...[...before].filter((id) => !after.has(id)));
            expect(JSON.stringify(pass).length).toBeLessThan(2_000);
            expect(pass.later.length).toBeLessThanOrEqual(MOST_LATER);
            for (const id of postponed) expect(after.has(id)).toBe(true);
          }
          expect([...served].sort()).toEqual([...ids].sort());
        },
      ),
      { numRuns: 20 },
    );
  });

  it("stays where it is when more have to wait than can be kept", () => {
    const pass = advanced(beginPass(ids), ids, 100, ids.slice(0, 100));
    expect([pass.later.length, pass.position]).toEqual([MOST_LATER, MOST_LATER]);
    expect(countLeft(pass, ids)).toBe(ids.length);
  });

  it("begins anew when the list has changed, and goes on when it has not", () => {
    const pass = advanced(beginPass(ids), ids, 700, []);
    expect(leftOf(passOver(ids, pass), ids)).toHaveLength(1_300);
    expect(leftOf(passOver([...ids, "new"], pass), ids)).toHaveLength(2_000);
  });
});
