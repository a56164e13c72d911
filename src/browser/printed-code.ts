/** As a code is printed: four letters, a hyphen, four letters. */
export function grouped(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}

/** What stands in the box after a key of the kiosk: a letter or digit, "erase" (the last one) or "clear" (all). */
export function afterKey(value: string, key: string): string {
  if (key === "clear") return "";
  if (key === "erase") return value.slice(0, -1);
  return value.replace(/-/g, "").length < 8 ? grouped(value + key) : value;
}
