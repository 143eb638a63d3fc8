import { useRef, useState } from "preact/hooks";
import { linkWords } from "../../core/text/pages/link";
import type { FormField } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { callLinkPhoto, problemsOf } from "../parts/rpc";
import { pageLanguage } from "../parts/start";
import { jpegOf } from "./picture";
import type { WorkState } from "./use-work";

interface PhotosProps {
  formId: string;
  field: FormField;
  /** Of the cell that takes their addresses. */
  place: string;
  state: WorkState;
}

/** Photos for a field of links, sent one after the other as they are chosen; each one's address goes into the field. */
export function Photos({ formId, field, place, state }: PhotosProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [doing, setDoing] = useState("");
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [kept, setKept] = useState(0);

  // What cannot be sent is told, and the next one goes on.
  async function sendOne(file: File): Promise<string | undefined> {
    const jpeg = await jpegOf(file);
    if (!jpeg) return say(linkWords.photoUnread, { name: file.name });
    try {
      const input = { key: state.key, language: pageLanguage(), formId, field: field.field, jpeg };
      const { link } = await callLinkPhoto(input);
      if (!state.addLink(place, link)) return say(linkWords.photosFull);
      setKept((count) => count + 1);
      return undefined;
    } catch (error) {
      const reason = problemsOf(error)
        .map(({ text }) => text)
        .join(" ");
      return say(linkWords.photoFailed, { name: file.name, reason });
    }
  }
  async function sendAll(files: readonly File[]): Promise<void> {
    setFailed([]);
    state.hold(true);
    try {
      for (const [index, file] of files.entries()) {
        setDoing(say(linkWords.sendingPhoto, { number: index + 1, count: files.length }));
        const fault = await sendOne(file);
        if (fault) setFailed((faults) => [...faults, fault]);
      }
    } finally {
      setDoing("");
      state.hold(false);
    }
  }
  return (
    <div class="link-photos">
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={`${field.label} ${say(linkWords.addPhotos)}`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same picture can be chosen again.
          currentTarget.value = "";
          void sendAll(files);
        }}
      />
      <button type="button" disabled={doing !== ""} onClick={() => chooser.current?.click()}>
        {say(linkWords.addPhotos)}
        <span class="hidden-words"> {field.label}</span>
      </button>
      <p class="soft" aria-live="polite">
        {doing ||
          (kept > 0 && state.typed[place] !== undefined && say(linkWords.photosKept, { count: kept }))}
      </p>
      <div role="alert">
        {failed.map((fault) => (
          <p key={fault} class="field-error">
            {fault}
          </p>
        ))}
      </div>
    </div>
  );
}
