// Reads .docx files. Large, so a page loads it only when somebody chooses such a file.
import mammoth from "mammoth";

/** The document as HTML: headings, numbered lists and tables survive in it, pictures do not. */
export async function htmlOfDocx(arrayBuffer: ArrayBuffer): Promise<string> {
  const withoutPictures = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage: withoutPictures });
  return value;
}
