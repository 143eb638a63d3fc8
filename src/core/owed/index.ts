export { type Owed, owedFromRows, owedNow, owedRows, owedTable } from "./list";
export { type OwedSources, owedPage } from "./page";
