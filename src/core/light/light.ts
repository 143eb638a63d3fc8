/** Grey not due, blue near due, yellow behind, red overdue, green done; "" = no target and no date, so no light. */
export type Light = "" | "grey" | "blue" | "yellow" | "red" | "green";
