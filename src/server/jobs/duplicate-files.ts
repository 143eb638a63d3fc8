// Files of which there is a second one, because an execution ended between making it and keeping its id.
import { type DriveFile, getFiles, updateFile } from "../google/drive";
import { presentAccess } from "./sharing";

/** Puts second files into the bin, unless somebody outside the office may open them: then somebody may have typed there. */
export function trashDuplicates(strays: readonly DriveFile[], office: readonly string[]): void {
  const known = office.map((mail) => mail.toLowerCase());
  // A listing still shows what went into the bin moments ago.
  const present = getFiles(strays.map(({ id }) => id)).filter(({ trashed }) => !trashed);
  for (const { id } of present)
    if (presentAccess(id).every(({ mail }) => known.includes(mail))) updateFile(id, { trashed: true });
}
