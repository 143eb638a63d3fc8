// Merging ended at calls along the way: merged again, or just collected, it comes to the same.
import { expect, it } from "@jest/globals";
import { atWork, endedAt, OWNER, pasted } from "../at-work";
import { sentFile } from "./mailed-file";

const HARBOUR = "例港航运公司工会";
const MARCH = "r1.2020-03";

it("takes a file in once, whole or not at all, wherever the merge was ended", async () => {
  const office = await atWork("2020-03-20T09:00:00+08:00");
  const list = pasted([[HARBOUR, "直属基层工会", "chen@post.example"]], "表格邮件");
  await office.call("units.import", { text: list });
  await office.job("distribute");
  const file = await sentFile(office, office.unitId(HARBOUR));
  file.enter("活动记录", 0, {
    date: "2020-03-18",
    task: "1 开办“大学习”课堂",
    theme: "码头读书角",
    people: 23,
  });
  file.tick(MARCH, "submit");
  const sheets = file.sheets();
  const { seen } = await office.call("file.compare", { sheets });
  const submit = [{ period: MARCH, zero: false }];
  const request = JSON.stringify({ name: "file.merge", input: { sheets, seen, submit, arrivedAt: "" } });
  const merge = () => office.host.run("rpc", [request], { user: OWNER, cause: "rpc" });
  await endedAt(office.host, 7, merge, async () => {
    await office.host.advance("20 min");
    await office.job("collect");
    const again = await office.call("file.compare", { sheets });
    expect([0, 4]).toContain(again.changes.length);
    await office.call("file.merge", { sheets, seen: again.seen, submit, arrivedAt: "" });
    const entries = office.standing("活动汇总").filter(({ unit }) => unit === HARBOUR);
    expect(entries).toMatchObject([{ theme: "码头读书角", people: "23" }]);
    const reports = office.rows("报表记录").filter(({ unit }) => unit === HARBOUR);
    expect(reports.map(({ revision }) => revision)).toEqual(["1"]);
  });
});
