import type { Cells, Language, PeriodRule } from "../model";
import type { TableKey } from "../tables";

/** What a person may change of a template before it is created. */
export interface Adjustments {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly department?: string;
  readonly consent?: string;
  readonly issuedOn?: string;
  readonly reportTo?: string;
  readonly start?: string;
  readonly end?: string;
  /** Rhythms by the template's ids of returns; what is left out stays. */
  readonly rules?: Readonly<Record<string, Partial<PeriodRule>>>;
  readonly reportMail?: string;
  readonly reportPhone?: string;
  readonly language?: Language;
}

/** Rows to write into each definition tab, in order, by column key. */
export type DefinitionRows = Readonly<Partial<Record<TableKey, readonly Cells[]>>>;
