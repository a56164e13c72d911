/** A refusal as Graph words it. Titles and codes are Meta's; `details` says what was wrong with this request. */
export interface GraphError {
  status: number;
  code: number;
  title: string;
  details?: string;
  type: "OAuthException" | "GraphMethodException";
  subcode?: number;
}

const titles: Record<number, string> = {
  1: "An unknown error has occurred.",
  100: "Invalid parameter",
  190: "Invalid OAuth access token - Cannot parse access token",
  130429: "Rate limit hit",
  131008: "Required parameter is missing",
  131009: "Parameter value is not valid",
  131026: "Message undeliverable",
  131047: "Re-engagement message",
  131051: "Unsupported message type",
  131053: "Media upload error",
  131056: "(Business Account, Consumer Account) pair rate limit hit",
  132000: "Number of parameters does not match the expected number of params",
  132001: "Template name does not exist in the translation",
};

const statuses: Record<number, number> = { 1: 500, 190: 401, 130429: 429, 131056: 429 };

const usualDetails: Record<number, string> = {
  130429:
    "Message failed to send because there were too many messages sent from this phone number in a short period of time",
  131026: "Message Undeliverable.",
  131047:
    "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
  131056:
    "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.",
};

/** The refusal with this code; `details` where Meta's usual sentence does not say enough. */
export function graphError(code: number, details = usualDetails[code]): GraphError {
  const error: GraphError = {
    status: statuses[code] ?? 400,
    code,
    title: titles[code] ?? "Invalid parameter",
    type: "OAuthException",
  };
  return details === undefined ? error : { ...error, details };
}

/** The path names a number or a picture that is not there. */
export function noSuchObject(id: string): GraphError {
  const title = `Unsupported request. Object with ID '${id.slice(0, 40)}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`;
  return { status: 400, code: 100, subcode: 33, title, type: "GraphMethodException" };
}

/** The body of the answer. */
export function errorBody({ code, title, details, type, subcode }: GraphError, trace: string) {
  const numbered = code > 1 && subcode === undefined ? `(#${code}) ${title}` : title;
  return {
    error: {
      message: numbered,
      type,
      code,
      ...(details && { error_data: { messaging_product: "whatsapp", details } }),
      ...(subcode && { error_subcode: subcode }),
      fbtrace_id: trace,
    },
  };
}

/** The same refusal as it stands in a `failed` status. */
export function errorInStatus({ code, title, details }: GraphError) {
  return {
    code,
    title,
    message: title,
    ...(details && { error_data: { details } }),
    href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
  };
}

export function isGraphError<T extends object>(value: T | GraphError): value is GraphError {
  return "code" in value && "title" in value && "status" in value;
}
