export { type Burden, burdens } from "./burden";
