type Cell = string | number | undefined;

/**
 * A table as CSV (RFC 4180), with the mark by which a spreadsheet knows UTF-8. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe: an officer's reason is free text.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: Cell): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
