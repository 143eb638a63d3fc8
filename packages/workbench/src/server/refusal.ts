// Why a workbench cannot start or keep what was done, in words for the person at the terminal or the page.
import type { StoreTrouble } from "apps-script-host";

/** A refusal in both languages, Chinese first; nothing that was kept is touched. */
export class WorkbenchRefusal extends Error {
  constructor(words: readonly [zh: string, en: string], options?: ErrorOptions) {
    super(words.join("\n"), options);
    this.name = "WorkbenchRefusal";
  }
}

const STORE_WORDS: Record<StoreTrouble, (path: string) => readonly [string, string]> = {
  inUse: (path) => [
    `数据文件 ${path} 正被另一个工作台使用。请先关闭那一个，或用 --data 另选文件夹。`,
    `The data file ${path} is open in another workbench. Close that one, or choose another folder with --data.`,
  ],
  damaged: (path) => [
    `数据文件 ${path} 已损坏，未作任何改动。请换回备份，或用 --data 另选文件夹；确定不要了，用 --reset 重新开始。`,
    `The data file ${path} is damaged and was left as it is. Put a backup in its place, choose another folder with --data, or begin anew with --reset.`,
  ],
  newer: (path) => [
    `数据文件 ${path} 由更新的版本写成，本版本读不了。请更新程序，或用 --data 另选文件夹。`,
    `The data file ${path} was written by a later version. Update the program, or choose another folder with --data.`,
  ],
  full: (path) => [
    `磁盘已满，刚才的改动没有存下（${path}）。请腾出空间后重做这一步；此前存下的都在。`,
    `The disk is full: the last change was not kept (${path}). Make room and repeat it; everything before is safe.`,
  ],
  unwritable: (path) => [
    `数据文件 ${path} 写不了。请检查文件和文件夹的权限，或用 --data 另选文件夹。`,
    `The data file ${path} cannot be written. Check the rights on it and its folder, or choose another with --data.`,
  ],
};

// What Node says of files beside the store: https://nodejs.org/api/errors.html#common-system-errors
const CODES: Readonly<Record<string, StoreTrouble>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "unwritable",
  EPERM: "unwritable",
  EROFS: "unwritable",
};

/** What a store or the disk refuses, in words; every other error as it is. */
export function refusalOf(error: unknown): unknown {
  // Known by its fields, not its class: the built host has a class of its own.
  const { trouble, code, path } = error as { trouble?: StoreTrouble; code?: string; path?: string };
  const known = trouble ?? CODES[code ?? ""];
  return known ? new WorkbenchRefusal(STORE_WORDS[known](path ?? ""), { cause: error }) : error;
}

/** The kept time of the world cannot be read. */
export function clockDamaged(path: string): WorkbenchRefusal {
  return new WorkbenchRefusal([
    `时钟文件 ${path} 已损坏，未作任何改动。删除它，时钟就从本机时间走起；或写入 {"ahead":0}。`,
    `The clock file ${path} is damaged and was left as it is. Delete it to go on from this machine's time, or write {"ahead":0} into it.`,
  ]);
}

/** The clock of a world is there, but not what was kept of it. */
export function storeGone(path: string): WorkbenchRefusal {
  return new WorkbenchRefusal([
    `数据文件 ${path} 不见了或是空的，而旁边的时钟文件还在：这里原来有数据。未作任何改动。请换回备份，或用 --data 另选文件夹；确定不要了，用 --reset 重新开始。`,
    `The data file ${path} is gone or empty, though the clock beside it is there: something was kept here. Nothing was changed. Put a backup in its place, choose another folder with --data, or begin anew with --reset.`,
  ]);
}

/** The data folder cannot be made, or is none. */
export function folderRefused(folder: string, { code, message }: NodeJS.ErrnoException): WorkbenchRefusal {
  if (code === "EEXIST" || code === "ENOTDIR")
    return new WorkbenchRefusal([
      `数据文件夹 ${folder} 用不了：那里已有一个同名的文件。请用 --data 另选文件夹。`,
      `The data folder ${folder} cannot be used: a file is in its place. Choose another folder with --data.`,
    ]);
  return new WorkbenchRefusal([
    `数据文件夹 ${folder} 建不了（${code ?? message}）。请检查上一级文件夹的权限，或用 --data 另选文件夹。`,
    `The data folder ${folder} cannot be made (${code ?? message}). Check the rights on the folder above, or choose another with --data.`,
  ]);
}

/** No port to listen on. */
export function portTaken(ports: string): WorkbenchRefusal {
  return new WorkbenchRefusal([
    `端口 ${ports} 已被占用。请用 --port 另选一个（0 表示任选）。`,
    `Port ${ports} is taken. Choose another with --port (0 = any).`,
  ]);
}
