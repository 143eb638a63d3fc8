export { excerptsOf, silentUnits } from "./excerpts";
export { excerptPage } from "./page";
