const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Could a row have this id? A form may send anything; PostgreSQL would take another shape for a mistake of ours. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && id.test(text);
}
