// The page's frame: bars on top, the grid or the list of files, the sidebar, what floats above.
import { useEffect } from "react";
import { useDesk } from "../desk/state";
import { text } from "../text/index";
import { CannotOpen } from "./CannotOpen";
import { Dialogs } from "./Dialogs";
import { FilterPanel } from "./FilterPanel";
import { FindBar } from "./FindBar";
import { FormatBar } from "./FormatBar";
import { FileList } from "./files/FileList";
import { GridPane } from "./GridPane";
import { LinkCard } from "./LinkCard";
import { LocalBar } from "./LocalBar";
import { Sidebar } from "./Sidebar";
import { TitleBar } from "./TitleBar";
import { Toasts } from "./Toasts";

/** The whole page. */
export function Shell() {
  const fileId = useDesk((state) => state.fileId);
  const refused = useDesk((state) => state.refused);
  const connected = useDesk((state) => state.connected);
  const name = useDesk((state) => state.file?.name);
  useEffect(() => {
    document.title = name ? `${name} · ${text.local}` : text.local;
  }, [name]);
  return (
    <>
      <LocalBar />
      {!connected && (
        <div className="offline" role="alert">
          {text.reconnecting}
        </div>
      )}
      {fileId ? (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is the page's banner; pages in frames have headers too
        <header className="bars" aria-label={text.parts.bars}>
          <TitleBar />
          {refused ? null : <FormatBar />}
        </header>
      ) : null}
      {fileId ? (
        <main className="work" aria-label={name ?? text.local}>
          {refused ? <CannotOpen refused={refused} /> : <GridPane />}
          <Sidebar />
        </main>
      ) : (
        <FileList />
      )}
      <LinkCard />
      <FindBar />
      <FilterPanel />
      <Dialogs />
      <Toasts />
    </>
  );
}
