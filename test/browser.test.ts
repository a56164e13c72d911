import { expect, test } from "vitest";
import { aBrowser } from "./browser.ts";

test("there is a browser that draws a page and runs its script", async () => {
  const browser = await aBrowser();
  const page = await browser.newPage();
  await page.setContent("<h1></h1><script>document.querySelector('h1').textContent = 'Antrean'</script>");
  expect(await page.textContent("h1")).toBe("Antrean");
  await browser.close();
});
