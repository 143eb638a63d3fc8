/** Plain text of a document's HTML: one paragraph a line, list items numbered, table cells parted by tabs. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return blocks(body).join("\n");
}

function blocks(parent: Element): string[] {
  return [...parent.children].flatMap((element) => {
    if (element.tagName === "TABLE") return [...element.querySelectorAll("tr")].map(rowText);
    if (element.tagName === "OL" || element.tagName === "UL") return listLines(element);
    return element.tagName === "DIV" ? blocks(element) : [lineText(element)];
  });
}

// Word keeps list numbers out of the text; without them the structure of a notice is lost.
function listLines(list: Element): string[] {
  return [...list.children].flatMap((item, index) => {
    const nested = [...item.children].filter(({ tagName }) => tagName === "OL" || tagName === "UL");
    const own = item.cloneNode(true) as Element;
    for (const inner of own.querySelectorAll("ol, ul")) inner.remove();
    const marker = list.tagName === "OL" ? `${index + 1}. ` : "";
    return [`${marker}${lineText(own)}`, ...nested.flatMap(listLines)];
  });
}

function rowText(row: Element): string {
  return [...row.children].map((cell) => lineText(cell).replace(/\s+/g, " ")).join("\t");
}

function lineText(element: Element): string {
  for (const line of element.querySelectorAll("br")) line.replaceWith("\n");
  return (element.textContent ?? "").trim();
}
