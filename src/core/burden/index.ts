export { type Burden, burdens } from "./burden";
export { burdensElsewhere, type Elsewhere } from "./elsewhere";
