// More people at once than Google answers in a minute: they read when to come again, and what they typed is taken in once.
import { beforeAll, expect, it } from "@jest/globals";
import type { AtWork } from "../at-work";
import { DOCK, HARBOUR, keyOf, LECTURE, linkedOffice, MARCH } from "./office";
import { newEntry, sends, visited, workBehind } from "./visitor";

let office: AtWork;
beforeAll(async () => {
  office = await linkedOffice();
  await office.host.advance("20 min");
});

const refusalOf = async (clerk: string, more = "") => {
  const { data } = await visited(office, keyOf(office, clerk), more);
  return "refused" in data ? data.refused : "";
};

/** Opens the harbour's and the dock's pages in one minute until Google has no room. */
async function crowded(): Promise<string> {
  for (let visit = 0; visit < 29; visit++)
    for (const clerk of ["c0", "c1"]) {
      const refused = await refusalOf(clerk);
      if (refused !== "") return refused;
    }
  return "";
}

it("who opens a page beyond the minute's requests reads when to come again, and it opens then", async () => {
  expect(await crowded()).toMatch(
    /^这会儿打开填报页的人太多。请约 \d+ 秒后再打开这个链接；已经提交的都在。$/,
  );
  expect(await refusalOf("c1", "&lang=en")).toContain("Too many people");
  await office.host.advance("11 min");
  expect([await refusalOf("c0"), await refusalOf("c1")]).toEqual(["", ""]);
});

it("who sends then keeps what was typed, and it is taken in once when it is sent again", async () => {
  await office.host.advance("11 min");
  const work = await workBehind(office, keyOf(office));
  const input = { period: MARCH, box: "submit", changes: newEntry(work, LECTURE) } as const;
  await crowded();
  const { answer, problems } = await sends(office, keyOf(office), input);
  expect(answer).toBeNull();
  expect(problems[0]!.text).toContain("你填的内容仍在页面上");
  await office.host.advance("11 min");
  expect((await sends(office, keyOf(office), input)).problems).toEqual([]);
  const of = (tab: string) => office.standing(tab).filter(({ unit }) => unit === HARBOUR);
  expect(of("活动汇总")).toMatchObject([{ theme: LECTURE.theme }]);
  expect(of("报表记录")).toMatchObject([{ revision: "1" }]);
  expect(office.standing("报表记录").filter(({ unit }) => unit === DOCK)).toEqual([]);
});
