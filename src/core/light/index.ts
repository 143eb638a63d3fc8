export * from "./light";
