import type { TableKey } from "../text/tables";
import * as define from "./define";
import * as record from "./record";
import type { Table } from "./table";
import * as work from "./work";

/** Every table tab of the head workbook that all campaigns have, by key. */
export const tables: Readonly<Record<TableKey, Table>> = { ...record, ...work, ...define };
