// A spreadsheet with a tab of 20,000 rows (fixtures/big), and a colleague who may edit it.

/** A Friday morning in Shanghai. */
export const now = "2020-03-20T00:30:00Z";

export async function prepare(host) {
  const { ok, error } = await host.run("fill");
  if (!ok) throw new Error(`fill: ${error.message}`);
  host.share(host.spreadsheetId, "chen@club.example", "writer");
}
