import { deskWords } from "../../phrasebook/index.ts";
import { keyRights, type Permission, permissionsOfRight } from "../../staff/index.ts";
import { ApiRefusal } from "./tools.ts";

/** 403: this key lacks these permissions in this office; the sentence names the rights that have one of them. */
export function missingRightRefusal(permissions: readonly Permission[]): ApiRefusal {
  const rights = keyRights.filter((right) => permissions.some((one) => permissionsOfRight[right].includes(one)));
  return new ApiRefusal(403, "not-allowed", (language) => deskWords[language].api.notAllowed(rights));
}
