export * from "./plan";
export * from "./rehearse";
