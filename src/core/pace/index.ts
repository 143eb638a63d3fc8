export * from "./pace";
