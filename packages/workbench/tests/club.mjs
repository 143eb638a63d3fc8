// A club's spreadsheet, set up by its own script (fixtures/club).

/** A Friday morning in Shanghai. */
export const now = "2020-03-20T00:30:00Z";

export async function prepare(host) {
  const { ok, error } = await host.run("setUp");
  if (!ok) throw new Error(`setUp: ${error.message}`);
}
