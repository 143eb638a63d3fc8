// Two addresses of one file look unlike: Drive has several for each, and browsers copy what they add.

/** Ids of files stand behind /d/ or in ?id=, as Drive shares them (developers.google.com/drive/api/guides/about-files). */
const DRIVE = /^https?:\/\/(?:drive|docs)\.google\.com\/.*?(?:\/d\/|[?&]id=)([\w-]{20,})/i;
/** Scheme, host, and the rest without what names a place on the page. */
const PARTS = /^https?:\/\/([^/?#]+)([^#]*)/i;

/** What an address is of, as far as the address itself tells; the same for all addresses of one file of Drive. */
export function fileOf(link: string): string {
  const [, id] = DRIVE.exec(link) ?? [];
  if (id) return id;
  const [, host = "", rest = ""] = PARTS.exec(link) ?? [];
  return host === "" ? link : host.toLowerCase() + rest.replace(/\/$/, "");
}
