import { deskWords } from "../../phrasebook/index.ts";
import { keyRights, type Permission, permissionsOfRight } from "../../staff/index.ts";
import { ApiNo } from "./tools.ts";

/** 403: this key lacks these permissions in this office; the sentence names the rights that have one of them. */
export function lacksRight(permissions: readonly Permission[]): ApiNo {
  const rights = keyRights.filter((right) => permissions.some((one) => permissionsOfRight[right].includes(one)));
  return new ApiNo(403, "not-allowed", (language) => deskWords[language].api.notAllowed(rights));
}
