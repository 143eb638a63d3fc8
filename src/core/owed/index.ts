export { type Owed, owedFromRows, owedNow, owedRows, owedTable } from "./list";
export { type OwedBrief, type OwedSources, owedBrief, owedPage } from "./page";
