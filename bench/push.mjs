// 推送变更: a new field and two more months reach workbooks that are out; ours beside a script that opens one after the other.
import { job, world } from "./world.mjs";

/** Prints one table for a number of units. */
export async function benchPush(unitCount) {
  const { host, call, ids } = await world(unitCount, 10);
  await change(host);
  const start = host.snapshot();
  const { meters, waited } = await job(call, "push");
  const ours = sum(meters, waited);
  await call.wait(120);
  const again = await job(call, "push");
  host.restore(start);
  const { ok, error, meter } = await host.run("peerPush", [ids], { cause: "run" });
  if (!ok) console.log(`  peerPush: ${error.message}`);
  await host.close();
  console.log(`\nPush a field and two months to ${unitCount} workbooks (modelled on Google)`);
  print("ours", ours, ours);
  print("ours again, nothing new", sum(again.meters, again.waited), ours);
  print("openById loop, column by column", sum([meter], 0), ours);
}

async function change(host) {
  const type = async (tab, cells) => {
    const sheet = host.view(host.spreadsheetId, host.owner).sheets.find(({ name }) => name === tab);
    const keys = Array.from({ length: sheet.columns }, (_, index) => sheet.cells[`1,${index + 1}`]?.d ?? "");
    let row = 3;
    while (sheet.cells[`${row},1`]?.d || sheet.cells[`${row},2`]?.d) row++;
    const values = [keys.map((key) => cells[key] ?? null)];
    await host.edit(host.spreadsheetId, host.owner, {
      kind: "values",
      sheetId: sheet.id,
      row,
      column: 1,
      values,
    });
  };
  await type("字段定义", {
    form: "活动",
    field: "guests",
    label: "嘉宾人数",
    kind: "整数",
    order: 3,
    inUse: "是",
  });
  await type("字段定义", {
    form: "台账",
    field: "books",
    label: "赠书册数",
    kind: "整数",
    origin: "手工填写",
    order: 203,
    inUse: "是",
  });
}

function sum(meters, waited) {
  const ms = meters.reduce((total, { modelledMs }) => total + modelledMs, 0);
  const calls = meters.reduce((total, { totalCalls }) => total + totalCalls, 0);
  return { calls, ms, wall: ms + waited };
}

function print(name, { calls, ms, wall }, base) {
  const seconds = (value) => `${(value / 1000).toFixed(1).padStart(7)} s`;
  console.log(
    `  ${name.padEnd(32)} ${String(calls).padStart(6)} calls  work ${seconds(ms)} ×${(ms / base.ms).toFixed(2)}  with waits ${seconds(wall)} ×${(wall / base.wall).toFixed(2)}`,
  );
}
