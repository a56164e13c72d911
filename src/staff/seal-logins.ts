import type { Tx } from "../database/index.ts";
import { type Keys, storedWords } from "../keys/index.ts";
import {
  forgetClearAddresses,
  loginsInClear,
  networksInClear,
  storeSealedLogins,
  storeSealedNetworks,
} from "./seal-logins.sql.ts";
import { storedLogin } from "./stored-login.ts";

/**
 * Brings along what a sealed database has in clear of sign-ins: account names and networks of keys, a thousand in a transaction, and
 * addresses that asked. While programs work: the sign-in finds an account name either way. @returns how many
 */
export async function sealLogins(
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  keys: Keys,
): Promise<number> {
  let sealed = await transaction(forgetClearAddresses);
  for (const work of [sealSomeLogins, sealSomeNetworks])
    for (let some = -1; some !== 0; sealed += some) some = await transaction((tx) => work(tx, keys));
  return sealed;
}

async function sealSomeLogins(tx: Tx, keys: Keys): Promise<number> {
  const { rows } = await loginsInClear(tx);
  const sealed = rows.map(({ staff, login }) => ({
    staff,
    login,
    digest: storedLogin(keys, login),
    sealed: storedWords(keys, login),
  }));
  await storeSealedLogins(tx, sealed);
  return rows.length;
}

async function sealSomeNetworks(tx: Tx, keys: Keys): Promise<number> {
  const found = await networksInClear(tx);
  await storeSealedNetworks(
    tx,
    found.map(({ key, networks }) => ({ key, sealed: storedWords(keys, networks.join(" ")) })),
  );
  return found.length;
}
