// Dialog 从通知导入: paste, check beside the text, write, undo.
import "./notice.css";
import { useState } from "preact/hooks";
import type { NoticePlan } from "../../core/notice/types";
import type { Output, PageStart } from "../../core/wire/procedures";
import { showPage } from "../parts/frame";
import { Paste } from "./paste";
import { Review } from "./review";
import { Written } from "./written";

function NoticePage({ start }: { start: PageStart<"notice"> }) {
  const [text, setText] = useState("");
  const [plan, setPlan] = useState<NoticePlan | null>(null);
  const [written, setWritten] = useState<Output<"notice.apply"> | null>(null);
  if (written) return <Written {...written} />;
  if (!plan) return <Paste text={text} onText={setText} onRead={setPlan} />;
  return (
    <Review
      plan={plan}
      hasCampaign={start.data.hasCampaign}
      onBack={() => setPlan(null)}
      onWritten={setWritten}
    />
  );
}

showPage("notice", NoticePage);
