const typing =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])";

/** From now on keys press the buttons on which they stand [data-key]. */
export function pressByKeys(): void {
  document.addEventListener("keydown", (event) => {
    const { key } = event;
    const target = event.target as Element;
    if (event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (target === document.body && caught(key)) return;
    const one = pressedBy(key, target.matches(typing));
    // A focused button or link is itself what Enter and the space bar press.
    const itself = (key === "Enter" || key === " ") && target.closest("button, a[href], summary, input[type=submit]");
    if (!one || itself) return;
    event.preventDefault();
    if (one.matches(typing)) one.focus();
    else one.click();
  });
}

/** A scanner types wherever the focus is. After a click beside the box its letters still go there [data-catch], and press no button. */
function caught(key: string): boolean {
  const box = /^[\p{L}\p{N}]$/u.test(key) ? document.querySelector<HTMLElement>("[data-catch]") : null;
  box?.focus();
  return box !== null;
}

function pressedBy(key: string, inText: boolean): HTMLElement | undefined {
  const same = (one: HTMLElement) => one.dataset["key"]?.toLowerCase() === key.toLowerCase();
  const all = document.querySelectorAll<HTMLElement>(inText ? "[data-key][data-key-always]" : "[data-key]");
  return [...all].find((one) => same(one) && !(one as HTMLButtonElement).disabled && one.checkVisibility());
}
