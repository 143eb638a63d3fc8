// Dialog 从通知导入: paste, check beside the text, write, undo.
import "./notice.css";
import { useState } from "preact/hooks";
import type { NoticePlan } from "../../core/notice/types";
import { keyOf } from "../../core/text/options";
import type { Output, PageStart } from "../../core/wire/procedures";
import { showPage } from "../parts/frame";
import { writeCellsIn } from "./cell-language";
import { Paste } from "./paste";
import { fetchReader } from "./read";
import { Review } from "./review";
import { TakeBack } from "./take-back";
import { Restored, Written } from "./written";

function NoticePage({ start }: { start: PageStart<"notice"> }) {
  const { present, undo, isHandedOut = false } = start.data;
  if (present) writeCellsIn(keyOf("language", present.settings.language) ?? "zh");
  const [text, setText] = useState("");
  const [plan, setPlan] = useState<NoticePlan | null>(null);
  const [written, setWritten] = useState<Output<"notice.apply"> | null>(null);
  const [restored, setRestored] = useState<string[] | null>(null);
  if (restored) return <Restored tabs={restored} />;
  if (written) return <Written {...{ ...written, isHandedOut }} onRestored={setRestored} />;
  if (plan)
    return <Review plan={plan} present={present} onBack={() => setPlan(null)} onWritten={setWritten} />;
  return (
    <Paste text={text} onText={setText} onRead={setPlan}>
      {undo && <TakeBack undo={undo} onRestored={setRestored} />}
    </Paste>
  );
}

showPage("notice", NoticePage);
fetchReader();
