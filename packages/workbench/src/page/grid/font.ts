import { english } from "../text";

// What is copied puts them between double quotes.
const SIGNS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC'";

/** What cells are written in. Fonts of Chinese draw “ ” as wide as a sign: whoever reads English has a Latin one first, as Google has. */
export const CELL_FONT = english
  ? `Arial,'Liberation Sans',${SIGNS},sans-serif`
  : `${SIGNS},Arial,sans-serif`;
