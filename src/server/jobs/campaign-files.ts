// Which files of a campaign there are. A listing tells of most; ids that were kept are confirmed one by one, because a
// listing does not know yet what was made or marked moments ago.
import type { Unit } from "../../core/model";
import { type DriveFile, getFiles, listFiles } from "../google/drive";
import { epochNow } from "../google/instant";
import { readRemembered, remember } from "../google/memory";
import { currentUser } from "../google/session";
import { otherMakers } from "../head/handover";
import type { MadeFiles } from "./made-files";

/** A campaign's files, each the one that counts. */
export interface CampaignFiles {
  folder: DriveFile | undefined;
  masters: DriveFile[];
  /** By id of the unit, units that left the directory included. */
  workbooks: Map<string, DriveFile>;
  /** Second ones: an execution ended between making a file and keeping its id. */
  strays: DriveFile[];
}

/**
 * Finds the files of a campaign: the ids kept in 单位名录 and in `made` count, then the oldest that is listed. Workbooks that no
 * listing shows yet are asked for one by one, those of the units in `asked` alone.
 */
export function findFiles(
  made: MadeFiles,
  units: readonly Unit[],
  asked: readonly Unit[] = units,
): CampaignFiles {
  const files = presentFiles(made, asked);
  const strays: DriveFile[] = [];
  const pick = (found: readonly DriveFile[], ...kept: (string | undefined)[]): DriveFile | undefined => {
    const chosen = kept.flatMap((id) => found.filter((file) => file.id === id))[0] ?? found[0];
    strays.push(...found.filter((file) => file !== chosen));
    return chosen;
  };
  const recorded = new Map(units.map(({ unitId, workbookId }) => [unitId, workbookId]));
  const workbooks = new Map<string, DriveFile>();
  for (const [unitId, found] of byMark(files, "unit", "unit"))
    workbooks.set(unitId, pick(found, recorded.get(unitId), made.workbooks[unitId])!);
  for (const file of othersFiles(units.filter(({ unitId }) => !workbooks.has(unitId))))
    workbooks.set(file.appProperties.unit!, file);
  const masters = [...byMark(files, "master", "unitType")].map(([type, found]) => {
    const newest = Math.max(...found.map(readiness));
    strays.push(...found.filter((file) => readiness(file) < newest));
    return pick(
      found.filter((file) => readiness(file) === newest),
      made.masters[type],
    )!;
  });
  const folder = pick(
    files.filter(({ appProperties }) => appProperties.role === "folder"),
    made.folder,
  );
  return { folder, masters, workbooks, strays };
}

/** True for a workbook that an earlier owner's account made: Sheets reaches it, Drive does not. */
export function isOthers({ appProperties: { others } }: DriveFile): boolean {
  return others !== undefined;
}

// Known by 单位名录 alone. Who never took a campaign over has none, and a workbook that is missing is missing.
function othersFiles(unfound: readonly Unit[]): DriveFile[] {
  const kept = unfound.filter(({ workbookId }) => workbookId !== "");
  if (kept.length === 0 || otherMakers(currentUser()).length === 0) return [];
  return kept.map(({ unitId, name, workbookId }) => ({
    id: workbookId,
    name,
    createdTime: "",
    modifiedTime: "",
    trashed: false,
    parents: [],
    appProperties: { unit: unitId, others: "1" },
    webViewLink: "",
  }));
}

// A master counts once it is finished, and the newest definition counts most.
const readiness = ({ appProperties: { ready, definition } }: DriveFile): number =>
  definition !== undefined && ready?.startsWith(`${definition}/`) ? Number(definition) : -1;

function presentFiles(made: MadeFiles, units: readonly Unit[]): DriveFile[] {
  const files = new Map(listFiles(made.campaignId).map((file) => [file.id, file]));
  // Marks of folder and masters decide what is made next: a listing's may be old.
  const always = [made.folder, ...Object.values(made.masters)];
  const workbooks = [...Object.values(made.workbooks), ...units.map(({ workbookId }) => workbookId)];
  const doubtful = new Set(
    [...always, ...workbooks.filter((id) => !files.has(id))].filter((id) => id !== ""),
  );
  for (const id of doubtful) files.delete(id);
  for (const { file } of justServed().filter(({ file }) => doubtful.delete(file.id)))
    files.set(file.id, file);
  for (const file of getFiles([...doubtful])) if (belongs(file, made)) files.set(file.id, file);
  return [...files.values()].sort((a, b) => (a.createdTime + a.id < b.createdTime + b.id ? -1 : 1));
}

/** A workbook that was served, when (epoch) and by whom: Drive shows it to no other account. */
interface JustServed {
  at: number;
  by: string;
  file: DriveFile;
}

const SERVED = "distribute.served";
/** Drive lists a file within minutes; a value of the cache holds about so many. */
const LISTED_AFTER_MS = 15 * 60_000;
const MOST_SERVED = 150;

// Until a listing shows them they need not be asked for again in every slice.
function justServed(): JustServed[] {
  const [now, user] = [epochNow(), currentUser()];
  return (readRemembered<JustServed[]>(SERVED) ?? []).filter(
    ({ at, by }) => by === user && now - at < LISTED_AFTER_MS,
  );
}

/** Remembers workbooks, with their marks, that were served to the end just now. */
export function rememberServed(served: readonly DriveFile[]): void {
  const [at, by] = [epochNow(), currentUser()];
  const others = justServed().filter(({ file: { id } }) => !served.some((file) => file.id === id));
  remember(SERVED, [...others, ...served.map((file) => ({ at, by, file }))].slice(-MOST_SERVED));
}

const belongs = ({ appProperties, trashed }: DriveFile, { campaignId }: MadeFiles): boolean =>
  !trashed && appProperties.campaign === campaignId;

function byMark(files: readonly DriveFile[], role: string, key: string): Map<string, DriveFile[]> {
  const found = new Map<string, DriveFile[]>();
  for (const file of files.filter(({ appProperties }) => appProperties.role === role)) {
    const value = file.appProperties[key] ?? "";
    found.set(value, [...(found.get(value) ?? []), file]);
  }
  return found;
}
