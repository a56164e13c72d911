/** Who may do what: people, roles, devices, keys and their sign-in. */

export type { Browser } from "./better-auth.ts";
export { carryOverFactors } from "./carry-over-factors.ts";
export { chooseLanguage } from "./choose-language.ts";
export { type Asking, languageInBrowser } from "./cookies.ts";
export { type DemoAccount, demoAccounts, demoPin, signInDemo } from "./demo.ts";
export { peopleAtDesks } from "./desks.sql.ts";
export { bindDevice, deviceKinds, devicesOf, revokeDevice } from "./devices.ts";
export { endAllSessions } from "./end-all-sessions.sql.ts";
export { isFirstToken, makeFirstAdministrator } from "./first-administrator.ts";
export { readNetworks } from "./key-network.ts";
export {
  type ApiKey,
  keyDays,
  keysOf,
  makeKey,
  makeOfficeKey,
  readKeyDays,
  revokeKey,
  revokeOfficeKey,
} from "./keys.ts";
export { boundDevice, type Device } from "./machines.ts";
export {
  addStaff,
  changeRoles,
  endStaff,
  isYours,
  type Managing,
  type NewSecrets,
  resetPassword,
  resetPin,
  resetSecondFactor,
  rolesToGive,
  type StaffRefusal,
  type Waits,
} from "./manage.ts";
export { staffMember } from "./member.ts";
export { everyOffice } from "./note.ts";
export type { ToldNotice } from "./notice.sql.ts";
export { openStaff, type Staff } from "./open-staff.ts";
export { changeOwnPassword, changeOwnPin, choosePassword } from "./own-account.ts";
export type { OwnPasskey } from "./passkey.sql.ts";
export { addPasskey, makeOptions, openOptions, removePasskey, signInWithPasskey } from "./passkeys.ts";
export { type PasswordRefusal, shortestPassword } from "./password-rule.ts";
export { type Colleague, colleaguesOf } from "./people.sql.ts";
export {
  type KeyRight,
  keyRights,
  type Member,
  may,
  type Permission,
  permissions,
  permissionsOfRight,
  permissionsOfRole,
  type Role,
} from "./permission.ts";
export { type PinPerson, peopleWithPin, signInWithPin } from "./pin.ts";
export { hasPin, type ProofAnswer, prove, resume } from "./prove.ts";
export { type ProviderSettings, providerReturnPath } from "./provider.ts";
export { goToProvider, signInWithProvider } from "./provider-sign-in.ts";
export { openRequests, type StaffRequest as WaitingRequest } from "./request.sql.ts";
export { beginSecondFactor, confirmSecondFactor, type NewSecondFactor } from "./second-factor.ts";
export { carryOut, stopOwnRequest, stopRequest } from "./second-person.ts";
export { hashSecret } from "./secret-hash.ts";
export { endOtherOwnSessions, endOwnSession, type OwnAccount, ownAccount, readNotices } from "./sessions.ts";
export { signInWithCode, signInWithPassword } from "./sign-in.ts";
export type { SignInAnswer } from "./sign-in-answer.ts";
export { providerSignOutUrl, signOut } from "./sign-out.ts";
export { forgetOldSignIns } from "./sweep.sql.ts";
export { tellAllowance } from "./tell-allowance.ts";
export { type FirstStep, type Recognised, secondFactorPath } from "./who.ts";
export { chooseDesk, type Workplace, workplacesFor } from "./workplaces.ts";
export { writeStaff } from "./write-staff.sql.ts";
