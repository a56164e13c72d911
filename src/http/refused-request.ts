/** A request that came under a name which is not ours (421), or under two (400). */
export class MisdirectedRequest extends Error {
  readonly statusCode: 400 | 421;
  constructor(statusCode: 400 | 421) {
    super("the host is not ours");
    this.statusCode = statusCode;
  }
}

/** A sender asked too often; `Retry-After` says when the next request is answered. */
export class TooManyRequests extends Error {
  readonly statusCode = 429;
  constructor() {
    super("too many requests");
  }
}
