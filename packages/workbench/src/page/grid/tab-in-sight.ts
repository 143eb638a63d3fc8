// The tab that is shown stands in sight among the tabs, also where somebody just added it behind many others.

/** When the strip is looked at after another tab was shown: Univer goes on drawing and scrolling it for a moment. */
const LOOKS_MS = [0, 100, 400, 1000, 2000, 4000];
const SHOWN = '[data-u-comp="slide-tab-item"][aria-selected="true"]';

/** Scrolls the strip of tabs whenever another tab is shown, until the function that it gives is called. */
export function keepTabInSight(container: HTMLElement): () => void {
  let shown: Element | null = null;
  let looks: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const look of looks) clearTimeout(look);
  };
  const observer = new MutationObserver(() => {
    const tab = container.querySelector(SHOWN);
    if (!tab || tab === shown) return;
    shown = tab;
    stop();
    looks = LOOKS_MS.map((wait) =>
      setTimeout(() => tab.scrollIntoView({ block: "nearest", inline: "nearest" }), wait),
    );
  });
  observer.observe(container, { subtree: true, childList: true, attributeFilter: ["aria-selected"] });
  // Whoever moves the strip, or goes on in the cells, is not brought back.
  container.addEventListener("wheel", stop, { passive: true });
  container.addEventListener("pointerdown", stop, { passive: true });
  return () => {
    stop();
    observer.disconnect();
    container.removeEventListener("wheel", stop);
    container.removeEventListener("pointerdown", stop);
  };
}
