// Requests written by hand from Google's reference, without the host's own tables: wrong ones and right ones.
import { describe, expect, test } from "@jest/globals";
import { linesOf, openByHand, send } from "./book";

const sent = (name: string) => linesOf(name).map((line) => ({ line, reply: send(openByHand(), line) }));

describe("requests written by hand from the reference", () => {
  test.each(["requests-refused", "rules-refused", "sheets-refused", "drive-refused"])("%s", (name) => {
    const all = sent(name);
    const taken = all.filter(({ reply }) => reply !== null && (reply.status < 400 || reply.status >= 500));
    console.info(`${name}: ${all.length - taken.length} of ${all.length} refused`);
    expect(taken.map(({ line, reply }) => `${reply?.status} ${line}`)).toEqual([]);
  });

  test("none of the right ones is refused", () => {
    const all = sent("accepted");
    const refused = all.filter(({ reply }) => reply !== null && reply.status >= 300);
    const unknown = all.filter(({ reply }) => reply === null).length;
    console.info(
      `accepted: ${all.length - refused.length} of ${all.length}, ${unknown} of them not emulated`,
    );
    expect(refused.map(({ line, reply }) => `${reply?.at("error.message")} <- ${line}`)).toEqual([]);
  });
});
