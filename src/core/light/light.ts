/** Grey not due, blue near due, yellow behind, red overdue, green done; none = no target and no date. */
export type Light = "none" | "grey" | "blue" | "yellow" | "red" | "green";
