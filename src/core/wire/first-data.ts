// First data inside a page: how it is written so that it arrives as people typed it.
import type { PageStart } from "./procedures";

/** Where src/client/page.html takes its first data; a comment in this place would be cut by HtmlService. */
const SLOT = 'window.START="START"';

/** Signs that HtmlService, HTML or JavaScript could take for their own inside a script element. */
const SIGNS = /[<>&'`/\u2028\u2029]/g;

/** The page with its first data in it. Throws when the page has no place for it, or several. */
export function withStart(page: string, start: PageStart): string {
  if (page.split(SLOT).length !== 2)
    throw new Error(
      `${start.page}.html does not hold ${SLOT} once: its first data has no place. Build it again.`,
    );
  return page.replace(SLOT, () => `window.START=${scriptLiteral(start)}`);
}

/** JSON that is JavaScript too and holds no tag, comment sign, backtick or line separator, whatever people typed. */
export function scriptLiteral(value: unknown): string {
  return JSON.stringify(value).replace(
    SIGNS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
