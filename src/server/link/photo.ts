// A photo taken on a page of a link. The web app runs as the owner and makes the file itself, so the scope drive.file reaches it; its
// address goes into a field of links like one that was pasted, and nothing else knows of it.
import { asksPictures } from "../../core/material";
import type { Definition } from "../../core/model";
import { problem } from "../../core/problem";
import { inLanguage } from "../../core/text";
import { linkWords } from "../../core/text/pages/link";
import type { PhotoInput } from "../../core/wire/link";
import { createFile, createPicture, DriveRefusal } from "../google/drive";
import { withLock } from "../google/lock";
import { dropSecret, hashOf, readSecret, writeSecret } from "../google/secrets";
import { keepText, keptText } from "../google/uses";
import { readMadeFiles } from "../jobs/made-files";
import { ProblemError } from "../problem-error";
import type { Visitor } from "./visit";

/** Holds the id of the folder of photos. */
const FOLDER = "photos.folder";
/** Until another unit's first photo has its folder. */
const WAIT_MS = 10_000;
/** JPEG begins with FF D8 FF, which is “/9j/” in Base64. */
const JPEG = /^\/9j\/[A-Za-z0-9+/]+={0,2}$/;

/**
 * Keeps it in the campaign's folder and gives its address. The same photo sent again, because its answer was lost, is kept once for
 * ten minutes. Throws ProblemError "link.notOpen", "link.photoUnfit", "link.photoNotKept".
 */
export function keepPhoto(visitor: Visitor, input: PhotoInput): string {
  const { unit } = visitor;
  if (!JPEG.test(input.jpeg)) throw new ProblemError([problem("link.photoUnfit", {})]);
  if (!isForLinks(input, visitor.definition) || !asksPictures(input, unit, visitor.definition))
    throw new ProblemError([problem("link.notOpen", {})]);
  const mark = `photo.${unit.unitId}.${hashOf(input.jpeg)}`;
  const known = keptText(mark);
  if (known !== "") return known;
  const link = kept(visitor, input.jpeg);
  keepText(mark, link);
  return link;
}

function kept(visitor: Visitor, jpeg: string): string {
  try {
    const file = inFolder(visitor, jpeg, folderOf(visitor));
    if (!file.trashed) return file.webViewLink;
    // Somebody put the folder into the bin.
    dropSecret(FOLDER);
    return inFolder(visitor, jpeg, folderOf(visitor)).webViewLink;
  } catch (error) {
    if (!(error instanceof DriveRefusal)) throw error;
    console.error(`photo of ${visitor.unit.unitId}: ${error.status} ${error.message}`);
    // A folder that is gone is made anew with the next photo.
    if (error.status === 404) dropSecret(FOLDER);
    throw new ProblemError([problem("link.photoNotKept", {})]);
  }
}

function inFolder({ unit, context, definition }: Visitor, jpeg: string, folder: string) {
  const name = `${unit.name} ${context.now.slice(0, 16)}.jpg`;
  // No mark of the campaign: listings of its workbooks stay short.
  return createPicture(name, { photoOf: definition.campaign.campaignId, unit: unit.unitId }, folder, jpeg);
}

// Two units may send their first photos at once.
function folderOf(visitor: Visitor): string {
  const known = readSecret(FOLDER);
  if (known !== "") return known;
  const made = withLock(WAIT_MS, () => readSecret(FOLDER) || newFolder(visitor));
  if (!made) throw new ProblemError([problem("link.photoNotKept", {})]);
  return made.value;
}

// Whoever of the office the campaign's folder is shared with sees it too.
function newFolder({ definition: { campaign } }: Visitor): string {
  const { campaignId, language, title } = campaign;
  const name = `${title} ${inLanguage(linkWords.photos, language)}`;
  const parent = readMadeFiles(campaignId).folder;
  const { id } = createFile("folder", name, { photosOf: campaignId }, parent || undefined);
  writeSecret(FOLDER, id);
  return id;
}

function isForLinks(
  { formId, field }: { readonly formId: string; readonly field: string },
  { forms }: Definition,
): boolean {
  const form = forms.find((each) => each.formId === formId);
  return form?.fields.some((each) => each.field === field && each.kind === "link") ?? false;
}
