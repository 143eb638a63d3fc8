// Addresses: #/ lists the files, #/file/ID?as=mail shows one of them as one person.

/** Where the page stands. */
export interface Route {
  fileId: string | null;
  as: string | null;
}

/** Reads the address. */
export function readRoute(): Route {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [kind, fileId] = path.split("/");
  return {
    fileId: kind === "file" && fileId ? decodeURIComponent(fileId) : null,
    as: new URLSearchParams(query).get("as"),
  };
}

/** Address of a file, or of the list, as one person. */
export function addressOf(fileId: string | null, as: string): string {
  const query = as ? `?${new URLSearchParams({ as })}` : "";
  return `${location.pathname}${location.search}#/${fileId ? `file/${encodeURIComponent(fileId)}` : ""}${query}`;
}

/** Goes there; the page follows by itself. */
export function goTo(fileId: string | null, as: string): void {
  location.href = addressOf(fileId, as);
}

/** Opens a file in another browser window. */
export function openElsewhere(fileId: string, as: string): void {
  window.open(addressOf(fileId, as), "_blank");
}
