export { asText, looksLikeCode } from "./as-text";
export { counts } from "./joint";
export * from "./validate";
