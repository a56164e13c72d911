/** Tells how far a long run is, on one line that is written over. Nothing where nobody looks (no terminal): a line each fifth. */
export function progress(what: string, all: number): (done: number) => void {
  const steps = process.stderr.isTTY ? 50 : 5;
  let told = -1;
  return (done) => {
    const step = Math.floor((Math.min(done, all) / all) * steps);
    if (step <= told) return;
    told = step;
    const line = `${what}: ${Math.min(done, all)} of ${all}`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}${step === steps ? "\n" : ""}` : `${line}\n`);
  };
}

const words: Record<string, [string, string]> = {
  bookings_per_second: [
    "bookings/s, signed webhook to committed seat and letter, 50 messages a POST",
    "at least the control, then 1.5 times",
  ],
  control_per_second: ["control: 16 connections, begin; update; insert; commit", ""],
  ratio: ["ratio of the two, taking turns in this run", "1, then 1.5"],
  ratio_with_history: ["the same rate with the history below, over the rate without", "0.95"],
  seats_sold_of_one: ["seats sold when 200 people want one", "1"],
  seats_sold_of_one_look_then_insert: ["control: look, then insert", ""],
  control_one_statement_per_second: ["control as one statement", ""],
  bookings_per_second_single: ["bookings/s, 1 message a POST", ""],
  history_rows: ["past bookings in the run with history", ""],
  ack_ms_p50: ["webhook answer at 1,000 messages/s, median, ms", "under 10"],
  ack_ms_p99: ["webhook answer at 1,000 messages/s, p99, ms", "under 50"],
  oldest_waiting_ms: ["oldest message not attended at the end of that, ms", "under 2000"],
  letters_per_booking: ["letters per booked citizen, well-formed message", "1"],
  letters_per_booking_asked: ["letters per booked citizen, where we had to ask", "2"],
  press_ms: ["call next at a counter with somebody in hand, no past, median, ms", ""],
  press_with_history_ms: ["the same with the history", ""],
  press_history_ratio: ["ratio of the two, taking turns in this run", "at most 1.3"],
  papers_ms: ["complete papers at a document desk, no past, median, ms", ""],
  papers_with_history_ms: ["the same with the history", ""],
  papers_history_ratio: ["ratio of the two, taking turns in this run", "at most 1.3"],
  jump_ms: ["the clock moved on by an hour of a filled day, no past, median, ms", ""],
  jump_with_history_ms: ["the same with the history", ""],
  jump_history_ratio: ["ratio of the two, taking turns in this run", "at most 1.3"],
  morning_ms: ["the clock moved to the next morning, and that filled, no past, median, ms", ""],
  morning_with_history_ms: ["the same with the history", ""],
  morning_history_ratio: ["ratio of the two, taking turns in this run", "at most 1.3"],
  reading_us: ["classifying a message, microseconds", "under 300"],
  rss_mib: ["memory of the program without PostgreSQL, MiB", ""],
  call_to_board_ms_p50: ["call to board: from a press until each of 500 boards shows it, median, ms", ""],
  call_to_board_ms_p99: ["the same, p99", "under 250"],
  call_to_board_ms_max: ["the same, the slowest board of the slowest press", ""],
  call_to_board_control_ms_p50: ["control: a bare server sends as many bytes to 500 sockets, median, ms", ""],
  call_to_board_control_ms_p99: ["the same, p99", ""],
  call_to_board_burst_ms_p99: ["call to board when twenty counters press in the same moment, p99, ms", ""],
  call_to_board_burst_control_ms_p99: ["control: twenty of the same at once", ""],
};

export function table(figures: Record<string, number>): string {
  const rows = Object.entries(figures).map(([key, value]) => [String(value), ...(words[key] ?? [key, ""])] as const);
  const width = Math.max(...rows.map(([value]) => value.length));
  return rows
    .map(([value, what, goal]) => `${value.padStart(width)}  ${what}${goal ? `  (goal: ${goal})` : ""}`)
    .join("\n");
}
