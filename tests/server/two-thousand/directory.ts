// A directory of two thousand units, cheaply: nobody hands out two thousand workbooks here. Every unit's row names a workbook
// that is not there, so that Google answers for each at once, and one unit's own may be put in its place.
import { createCampaign, OWNER, type Rig, rig } from "../../rig";

export const COUNT = 2_000;
const FIRST_ROW = 3;

/** An office with so many units in its directory, each with the id of a workbook that was deleted. */
export async function largeDirectory(count = COUNT, end = "2020-03-31"): Promise<Rig> {
  const office = rig({ modelledClock: true });
  await createCampaign(office, end);
  const names = Array.from({ length: count }, (_, index) => `例${index + 1}单位工会`);
  await office.call("units.import", {
    text: [
      "单位名称\t单位类型\t填报方式\t联系邮箱",
      ...names.map((name, index) => `${name}\t直属基层工会\t网络表格\tclerk${index + 1}@units.example`),
    ].join("\n"),
  });
  await typeColumn(
    office,
    "workbookId",
    names.map((_, index) => `1Deleted-workbook-of-a-unit-number-${String(index).padStart(5, "0")}-xxx`),
  );
  return office;
}

/** Types a whole column of 单位名录, from the first unit on. */
export async function typeColumn(
  { host }: Rig,
  key: string,
  values: readonly (string | number)[],
): Promise<void> {
  const directory = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "单位名录")!;
  const column = Array.from({ length: directory.columns }, (_, index) => index + 1).find(
    (index) => directory.cells[`1,${index}`]?.d === key,
  )!;
  const { ok, message } = await host.edit(host.spreadsheetId, OWNER, {
    kind: "values",
    sheetId: directory.id,
    row: FIRST_ROW,
    column,
    values: values.map((value) => [value]),
  });
  if (!ok) throw new Error(String(message));
}
