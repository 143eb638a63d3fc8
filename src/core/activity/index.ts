export { asText, looksLikeCode } from "../cells/as-text";
export * from "./validate";
