export * from "./choose";
