// Which files the list shows: those of a folder, of the trash, or all that a search finds.
import type { HomeFile } from "../../../wire/api";

/** Google's type of a folder. */
export const FOLDER = "application/vnd.google-apps.folder";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

/** What a person asked the list for. */
export interface Wish {
  as: string;
  /** Null: the top, where also stands what lies in folders that the person does not see. */
  folder: string | null;
  trash: boolean;
  sought: string;
  /** The file with the script, which stands first. */
  boundId: string;
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** The files in the order in which they are listed: the one with the script, folders, then by name. */
export function listed(files: readonly HomeFile[], { as, folder, trash, sought, boundId }: Wish): HomeFile[] {
  const mine = files.filter(
    (file) => file.trashed === trash && (trash ? file.owner === as : maySee(file, as)),
  );
  const words = sought.trim().toLowerCase();
  const folders = new Set(mine.filter(isFolder).map(({ id }) => id));
  const isHere = ({ parents }: HomeFile) =>
    folder === null ? !parents.some((id) => folders.has(id)) : parents.includes(folder);
  const wanted = (file: HomeFile) =>
    words !== "" ? file.name.toLowerCase().includes(words) : trash || isHere(file);
  const rank = (file: HomeFile) => (file.id === boundId ? 0 : isFolder(file) ? 1 : 2);
  return mine
    .filter(wanted)
    .sort((one, other) => rank(one) - rank(other) || collator.compare(one.name, other.name));
}

/** How many files that the person sees lie in a folder. */
export const countIn = (files: readonly HomeFile[], folder: string, as: string): number =>
  files.filter((file) => !file.trashed && file.parents.includes(folder) && maySee(file, as)).length;

/** The folders that a file lies in, the outermost first; as far as the person sees them. */
export function wayTo(files: readonly HomeFile[], { parents }: HomeFile, as: string): HomeFile[] {
  const above = files.find((file) => parents.includes(file.id) && isFolder(file) && maySee(file, as));
  return above ? [...wayTo(files, above, as), above] : [];
}

/** Whether it is a folder. */
export const isFolder = ({ mimeType }: HomeFile): boolean => mimeType === FOLDER;

/** Whether the workbench can show it. */
export const opens = ({ mimeType }: HomeFile): boolean => mimeType === SPREADSHEET;

/** Whether a file is the person's, or shared with him. */
export const maySee = (file: HomeFile, as: string): boolean =>
  !isTop(file) && (file.owner === as || file.editors.includes(as) || file.viewers.includes(as));

// My Drive itself is a folder in no folder.
const isTop = (file: HomeFile): boolean => isFolder(file) && file.parents.length === 0;
