export { type Given, givenBy, newContacts, rosterForms, rosterRows, rosterTable } from "./roster";
