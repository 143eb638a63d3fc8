// Room for the grid, which is loaded after the rest of the page is there.
import { useEffect, useRef, useState } from "react";
import { setGrid, theGrid } from "../desk/sheet";
import { useDesk } from "../desk/state";
import { text } from "../text/index";

/** The grid, or its outline until it is ready. */
export function GridPane() {
  const room = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(theGrid() !== null);
  const file = useDesk((state) => state.file);
  useEffect(() => {
    let left = false;
    let dispose: (() => void) | null = null;
    void import("../grid/index").then(({ createGrid }) => {
      if (left || !room.current) return;
      const made = createGrid(room.current);
      dispose = () => made.dispose();
      setGrid(made);
      setReady(true);
    });
    return () => {
      left = true;
      setGrid(null);
      dispose?.();
    };
  }, []);
  return (
    <div className="grid-pane">
      <div className="grid-room" ref={room} />
      {ready && file ? null : (
        <div className="grid-outline" role="status">
          {text.loading}
        </div>
      )}
    </div>
  );
}
