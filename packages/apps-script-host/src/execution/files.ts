// The list of files as people see it in Drive.
import type { FileInfo } from "../api";
import { type DriveFile, filesOf } from "../drive/files";
import type { Store } from "../kernel/types";

/** All files of a store, oldest first. */
export function fileInfos(store: Store): FileInfo[] {
  const files = [...filesOf(store).entries()].map(([, file]) => file);
  return files.sort((a, b) => a.createdTime - b.createdTime).map(infoOf);
}

const iso = (instant: number): string => new Date(instant).toISOString();

function infoOf(file: DriveFile): FileInfo {
  const { id, name, mimeType, owner, trashed } = file;
  return {
    id,
    name,
    mimeType,
    owner,
    trashed,
    editors: [...file.editors],
    viewers: [...file.commenters, ...file.viewers],
    createdTime: iso(file.createdTime),
    modifiedTime: iso(file.shownModifiedTime),
    appProperties: Object.assign({}, ...Object.values(file.appProperties)),
    parents: [...file.parents],
  };
}
