/** "40 s", "3 min", "5 h", "2 d": as far as it matters to an operator. */
export function ageWords(unit: Readonly<Record<"s" | "min" | "h" | "d", string>>, seconds: number): string {
  const whole = Math.max(0, seconds);
  if (whole < 90) return `${Math.round(whole)} ${unit.s}`;
  if (whole < 5_400) return `${Math.round(whole / 60)} ${unit.min}`;
  if (whole < 129_600) return `${Math.round(whole / 3_600)} ${unit.h}`;
  return `${Math.round(whole / 86_400)} ${unit.d}`;
}

/** "12 MB", "3,4 GB" in the reader's way. */
export function sizeWords(language: "id" | "en", bytes: number): string {
  const [amount, unit] = bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  const digits = { maximumFractionDigits: unit === "GB" ? 1 : 0 };
  return `${new Intl.NumberFormat(language, digits).format(amount)} ${unit}`;
}

/** How full, in whole percent. */
export function percentFull({ free, size }: { free: number; size: number }): number {
  return size === 0 ? 0 : Math.round(100 * (1 - free / size));
}
