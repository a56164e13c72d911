import { type Keys, openedOwnText, storedOwnText } from "../keys/index.ts";

/** Where somebody signed in: the browser as it names itself, and the address that it came from. */
export interface Where {
  browser: string;
  address: string;
}

/** As it is stored, in a session and in what its person is told of it: whoever has the database does not learn who sat where. */
export function storedWhere(keys: Keys, { browser, address }: Where): Where {
  return {
    browser: storedOwnText(keys, "browser of a sign-in", browser),
    address: storedOwnText(keys, "address of a sign-in", address),
  };
}

/** What was stored, as it was. */
export function openedWhere(keys: Keys, { browser, address }: Where): Where {
  return {
    browser: openedOwnText(keys, "browser of a sign-in", browser),
    address: openedOwnText(keys, "address of a sign-in", address),
  };
}
