// A cover and a list with a frozen header (fixtures/plan).

/** A Friday morning in Shanghai. */
export const now = "2020-03-20T00:30:00Z";

export async function prepare(host) {
  const { ok, error } = await host.run("fill");
  if (!ok) throw new Error(`fill: ${error.message}`);
}
