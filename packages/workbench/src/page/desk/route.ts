// Addresses: #/ lists the files, #/file/ID?as=mail shows one of them as one person.

/** Where the page stands. */
export interface Route {
  fileId: string | null;
  as: string | null;
  /** The tab that was looked at, as in Google's addresses: the page opened anew shows it again. */
  tab: number | null;
}

/** Reads the address. */
export function readRoute(): Route {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [kind, fileId] = path.split("/");
  const asked = new URLSearchParams(query);
  const gid = asked.get("gid");
  return {
    fileId: kind === "file" && fileId ? decodeURIComponent(fileId) : null,
    as: asked.get("as"),
    tab: gid === null ? null : Number(gid),
  };
}

/** Address of a file, or of the list, as one person. */
export function addressOf(fileId: string | null, as: string): string {
  const query = as ? `?${new URLSearchParams({ as })}` : "";
  return `${location.pathname}${location.search}#/${fileId ? `file/${encodeURIComponent(fileId)}` : ""}${query}`;
}

/** Puts the tab that is shown into the address. */
export function noteTab(tab: number): void {
  const { fileId, as } = readRoute();
  if (!fileId) return;
  const query = new URLSearchParams({ ...(as ? { as } : {}), gid: String(tab) });
  history.replaceState(history.state, "", `${addressOf(fileId, "")}?${query}`);
}

/** Goes there; the page follows by itself. */
export function goTo(fileId: string | null, as: string): void {
  location.href = addressOf(fileId, as);
}

/** Opens a file in another browser window. */
export function openElsewhere(fileId: string, as: string): void {
  window.open(addressOf(fileId, as), "_blank");
}
