// The tab that is shown stands in sight among the tabs, also where somebody just added it behind many others.

/** Scrolls the strip of tabs whenever another tab is shown, until the function that it gives is called. */
export function keepTabInSight(container: HTMLElement): () => void {
  let shown: Element | null = null;
  const observer = new MutationObserver(() => {
    const tab = container.querySelector('[data-u-comp="slide-tab-item"][aria-selected="true"]');
    if (!tab || tab === shown) return;
    shown = tab;
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  observer.observe(container, { subtree: true, childList: true, attributeFilter: ["aria-selected"] });
  return () => observer.disconnect();
}
