// What earlier months left in the record: rows of activities of a unit that is not at hand, and their reports.
const ROWS_AT_ONCE = 5_000;
const OWNER = "office@qhd-office.example";
/** Activities of one report. */
const OF_A_REPORT = 10;
/** Beyond these a workbook would pass ten million cells: older rows have left for workbooks of archive, and their reports stay. */
const MOST_IN_HEAD = 250_000;

/** Puts so many activities of earlier months below those that stand in the head. */
export async function history(host, count) {
  if (count === 0) return;
  const archived = Math.max(0, count - MOST_IN_HEAD);
  const first = await addRows(
    host,
    "活动汇总",
    count - archived,
    (key, at, row) =>
      ({
        activityId: `h${row}`,
        unitId: `h${Math.floor(at / OF_A_REPORT)}`,
        unit: "例旧单位工会",
        returnId: "r1",
        period: "2020-02",
        revision: 1,
        theme: `第${row}讲`,
        people: 3,
      })[key],
  );
  await addRows(
    host,
    "报表记录",
    Math.ceil(count / OF_A_REPORT),
    (key, at) =>
      ({
        unitId: `h${at}`,
        unit: "例旧单位工会",
        returnId: "r1",
        period: "2020-02",
        revision: 1,
        version: 1,
        state: "已接收",
        check: `${OF_A_REPORT}+0 0 0`,
        rows: JSON.stringify(place(at * OF_A_REPORT - archived, first)),
      })[key],
  );
}

// Where a report's activities stand, which follow those of `before` others in the head; before none of them in the archive.
function place(before, first) {
  return before < 0
    ? { "@": "archive", activity: [2, OF_A_REPORT] }
    : { activity: [first + before, OF_A_REPORT] };
}

/** Types rows below the last one of a tab; gives the first. */
async function addRows(host, tab, count, cell) {
  const sheet = host.view(host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab);
  const keys = Array.from({ length: sheet.columns }, (_, at) => sheet.cells[`1,${at + 1}`]?.d ?? "");
  const first = 1 + Math.max(2, ...Object.keys(sheet.cells).map((key) => Number(key.split(",")[0])));
  for (let at = 0; at < count; at += ROWS_AT_ONCE) {
    const height = Math.min(ROWS_AT_ONCE, count - at);
    const values = Array.from({ length: height }, (_, row) =>
      keys.map((key) => cell(key, at + row, first + at + row) ?? null),
    );
    const place = { sheetId: sheet.id, at: first + at, count: height };
    await must(host.edit(host.spreadsheetId, OWNER, { kind: "insertRows", ...place }));
    const typed = { kind: "values", sheetId: sheet.id, row: first + at, column: 1, values };
    await must(host.edit(host.spreadsheetId, OWNER, typed));
  }
  return first;
}

async function must(edit) {
  const { ok, message } = await edit;
  if (!ok) throw new Error(message);
}
