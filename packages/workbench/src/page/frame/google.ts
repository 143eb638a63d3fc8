// Google's own addresses, answered on this machine.
import { openElsewhere } from "../desk/route";
import { theGrid } from "../desk/sheet";
import { desk } from "../desk/state";
import { googleLink } from "../net/calls";

const GOOGLE = /^https:\/\/(docs|drive)\.google\.com\//;
const SPREADSHEET = /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)\/?(?:edit|$|[?#])/;

/** Opens one of Google's addresses: a spreadsheet in the workbench, anything else as the host answers it. */
export function openGoogle(url: string): void {
  const { as, fileId } = desk.get();
  if (!GOOGLE.test(url)) {
    window.open(url, "_blank", "noopener");
    return;
  }
  const spreadsheet = SPREADSHEET.exec(url)?.[1];
  if (!spreadsheet) window.open(googleLink(url, as), "_blank");
  else if (spreadsheet === fileId) showPlace(url);
  else openElsewhere(spreadsheet, as);
}

// "#gid=12&range=B3" names a tab and a place in it.
function showPlace(url: string): void {
  const parts = new URLSearchParams(url.split("#")[1] ?? "");
  const gid = parts.get("gid");
  if (gid !== null) theGrid()?.activate(Number(gid), parts.get("range"));
}
