// Reads a notice. Larger than all the rest of the dialog, so the page shows itself first and loads it beside.
export { readNotice } from "../../core/notice";
