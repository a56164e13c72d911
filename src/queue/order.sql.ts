import { sql } from "../database/index.ts";

/**
 * The order of today's line, for `ticket t`. The keys are written once, so no edit and no restart changes it. The number decides
 * only between two streams whose hour, presence and place in their stream are all the same.
 */
export const lineOrder = sql.fragment`(t.put_back_at is null), t.rank, t.line_at, t.present_at, t.seq, t.number`;

/** The order of the line before the document desk, for `arrival a`: as the front of the line is taken. */
export const documentOrder = sql.fragment`(a.put_back_at is null), a.rank, a.line_at, a.present_at, a.arrival_id`;
