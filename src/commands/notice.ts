/** Where a sentence waits for a pane that is not open. */
const WAITING = "jihe.notice";
const ID = "jihe-notice";

/** Shows a sentence at the foot of the page; or keeps it for the page that is opened next. */
export function showNotice(text: string, when: "now" | "later"): void {
  if (when === "later") {
    try {
      localStorage.setItem(WAITING, text);
    } catch {
      // Storage may be switched off; nothing else can be done without a pane.
    }
    return;
  }
  document.getElementById(ID)?.remove();
  document.body.append(noticeOf(text));
}

/** What a button had to say while no pane was open. */
export function showWaitingNotice(): void {
  try {
    const text = localStorage.getItem(WAITING);
    if (text === null) return;
    localStorage.removeItem(WAITING);
    showNotice(text, "now");
  } catch {
    // Without storage nothing is waiting.
  }
}

/**
 * Beside React's root, because the buttons do their work without the pane's state. System colours
 * follow light, dark and high contrast by themselves.
 */
function noticeOf(text: string): HTMLElement {
  const notice = document.createElement("div");
  notice.id = ID;
  notice.setAttribute("role", "alert");
  Object.assign(notice.style, {
    position: "fixed",
    insetInline: "8px",
    insetBlockEnd: "8px",
    zIndex: "1000",
    display: "flex",
    gap: "8px",
    alignItems: "start",
    padding: "8px 12px",
    font: "14px/1.4 system-ui, sans-serif",
    color: "CanvasText",
    background: "Canvas",
    border: "1px solid GrayText",
    borderRadius: "4px",
  });
  const sentence = document.createElement("span");
  sentence.textContent = text;
  sentence.style.flex = "1";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "✕";
  close.setAttribute("aria-label", "关闭 Close");
  Object.assign(close.style, { minWidth: "24px", minHeight: "24px" });
  close.addEventListener("click", () => {
    notice.remove();
  });
  notice.append(sentence, close);
  return notice;
}
