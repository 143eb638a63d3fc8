/** The words of the model as types; see the glossary in the handbook for the Chinese terms. */

export type * from "./bulletin";
export type * from "./campaign";
export type * from "./cell";
export type * from "./definition";
export type * from "./entry";
export type * from "./exception";
export type * from "./field";
export type * from "./form";
export type * from "./holidays";
export type * from "./indicator";
export type * from "./language";
export type * from "./leading-group";
export type * from "./material";
export type * from "./page";
export type * from "./period";
export type * from "./report";
export type * from "./return";
export type * from "./robot";
export type * from "./rule";
export type * from "./score";
export type * from "./send";
export type * from "./stage";
export type * from "./task";
export type * from "./unit";
export type * from "./version";
