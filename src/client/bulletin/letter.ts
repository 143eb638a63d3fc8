// A bulletin as a file of Word.
import { dateWords } from "../../core/bulletin/day-words";
import { settledPassages } from "../../core/bulletin/settled";
import type { Bulletin, IssuedBulletin } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { inLanguage } from "../../core/text/words";
import type { Letter } from "../bulletin-docx/library";
import { say } from "../parts/language";
import { loadLibrary } from "../parts/library";
import { saveFile } from "../parts/save-file";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the file and saves it; a draft says so in its name. `offices` are names that no title is broken within. Throws CallFailure. */
export async function saveLetter(
  bulletin: Bulletin | IssuedBulletin,
  offices: readonly string[],
): Promise<void> {
  const { docxOf } = await loadLibrary("bulletin-docx");
  const bytes = await docxOf(letterOf(bulletin, offices));
  saveFile(`${fileName(bulletin)}.docx`, bytes as BlobPart, DOCX);
}

function fileName(bulletin: Bulletin | IssuedBulletin): string {
  return "number" in bulletin
    ? `${bulletin.number} ${bulletin.title}`
    : `${bulletin.title}${say(words.draftMark)}`;
}

/** What stands in the file: a number that was given is on a draft as well. */
export function letterOf(bulletin: Bulletin | IssuedBulletin, offices: readonly string[]): Letter {
  const { issuer, title, addressee, signature, day } = bulletin;
  const isIssued = "number" in bulletin;
  const passages = isIssued ? bulletin.passages : settledPassages(bulletin.passages, bulletin.language);
  return {
    issuer,
    title,
    signature,
    number: isIssued ? bulletin.number : bulletin.ownNumber.trim(),
    addressee: addressee === "" ? "" : beforeColon(addressee) + inLanguage(words.colon, bulletin.language),
    passages: passages.map(({ heading, text, head, rows }) => ({
      heading,
      text,
      head,
      rows: rows.map((row) => row.map((cell) => cell.text)),
    })),
    offices: [...offices, signature, issuer],
    attached: inLanguage(words.attached, bulletin.language),
    attachments: bulletin.attachments,
    day: dateWords(day, bulletin.language),
  };
}

// The colon is the letter's, whether or not one was typed.
function beforeColon(addressee: string): string {
  const typed = addressee.trimEnd();
  return typed.endsWith("：") || typed.endsWith(":") ? typed.slice(0, -1) : typed;
}
