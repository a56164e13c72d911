// PostgreSQL's own functions that never give null for arguments that are not null. Only what is listed is believed: `->>`, `substring` with
// a pattern, `array_length` and many others do give null. (`extract` does for infinite moments, which our types cannot hold and we never write.)

const words = (text: string) => new Set(text.trim().split(/\s+/));

export const neverNullOperators = words(`
  = <> < <= > >= + - * / % ^ || && & | @> <@ ~ ~* !~ !~* ~~ ~~* !~~ !~~* ? ?| ?&`);

/** Of points, lines, boxes and circles some operators give null. */
export const geometric = new Set([600, 601, 602, 603, 604, 628, 718]);

export const neverNullFunctions = words(`
  abs age convert_from convert_to array_append array_cat array_prepend array_to_string ascii btrim cardinality ceil ceiling char_length chr clock_timestamp 
  date_bin date_trunc decode div encode exp extract float8 floor format gen_random_uuid hashtext initcap
  jsonb_array_length jsonb_strip_nulls jsonb_typeof justify_days justify_hours left
  length ln lower lpad ltrim make_date make_interval make_time md5 mod now octet_length overlay pg_advisory_lock
  pg_advisory_unlock pg_advisory_xact_lock pg_backend_pid pg_notify position power quote_ident quote_literal random repeat replace
  reverse right round row_to_json rpad rtrim set_config sha256 sign split_part sqrt starts_with statement_timestamp strpos timezone
  to_char to_hex to_json to_jsonb transaction_timestamp translate trunc upper uuidv4 uuidv7`);

/** Even for arguments that are null. */
export const neverNullAtAll = words(`
  concat json_build_array json_build_object jsonb_build_array jsonb_build_object num_nonnulls num_nulls`);

/** Aggregates that give null for no row, and for rows whose argument is null all through. */
export const fullAggregates = words("avg bit_and bit_or bit_xor bool_and bool_or every max min string_agg sum");

/** Aggregates that give null for no row only. */
export const collectingAggregates = words("array_agg json_agg json_object_agg jsonb_agg jsonb_object_agg");

/** Aggregates whose result is one of their arguments. */
export const choosingAggregates = words("min max array_agg");

export const neverNullWindows = words("row_number rank dense_rank percent_rank cume_dist count");

/** What functions in `from` give, a row for each; `unnest` is judged by its list. */
export const neverNullRows = words(`
  generate_series generate_subscripts json_array_elements json_each json_object_keys jsonb_array_elements jsonb_each jsonb_object_keys
  regexp_split_to_table`);
