import type { Store } from "../kernel/types";
import { type DriveFile, fileById } from "./files";

/** "Whether the file has been trashed, either explicitly or from a trashed parent folder" (reference of files, `trashed`). */
export function isInTrash(store: Store, file: Pick<DriveFile, "trashed" | "parents">, depth = 0): boolean {
  if (file.trashed) return true;
  if (depth > 20) return false;
  return file.parents.some((id) => {
    const parent = fileById(store, id);
    return parent !== undefined && isInTrash(store, parent, depth + 1);
  });
}
