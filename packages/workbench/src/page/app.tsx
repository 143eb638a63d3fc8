// The workbench's page: a spreadsheet as people know it, and one bar of what exists only locally.
import { createRoot } from "react-dom/client";
import { followPushes } from "./desk/pushes";
import { followF6 } from "./desk/regions";
import { follow } from "./desk/window";
import { Shell } from "./shell/Shell";
import "./style/index.css";
import { languageTag } from "./text/index";

document.documentElement.lang = languageTag;
followPushes();
followF6();
window.addEventListener("hashchange", () => void follow());
void follow();
// The grid is most of the page; it is fetched while the rest is being shown.
void import("./grid/index");
createRoot(document.getElementById("app")!).render(<Shell />);
