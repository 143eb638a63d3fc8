// A cover and a list with a frozen header (fixtures/plan).

/** A Friday morning in Shanghai. */
export const now = "2020-03-20T00:30:00Z";

export const user = "owner@host.example";

export async function prepare(host) {
  const { ok, error } = await host.run("fill");
  if (!ok) throw new Error(`fill: ${error.message}`);
  const [, { id: sheetId }] = host.view(host.spreadsheetId, user).sheets;
  await host.edit(host.spreadsheetId, user, {
    kind: "values",
    sheetId,
    row: 20,
    column: 26,
    values: [["made"]],
  });
}
