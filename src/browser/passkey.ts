// Passkeys on the pages of the sign-in: a button asks the browser, and its answer goes the way of every form. Without this script, or where a
// browser has no passkeys, the buttons stay hidden: password and code are there.

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
  const { form } = button;
  if (!form || !("parseRequestOptionsFromJSON" in (window.PublicKeyCredential ?? {}))) continue;
  button.closest<HTMLElement>("[data-passkey-part]")!.hidden = false;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    button.disabled = true;
    void ask(button)
      .then((answer) => {
        form.querySelector<HTMLInputElement>("input[data-answer]")!.value = JSON.stringify(answer.toJSON());
        form.submit();
      })
      .catch(() => tell(button))
      .finally(() => {
        button.disabled = false;
      });
  });
}

async function ask({ dataset }: HTMLButtonElement): Promise<PublicKeyCredential> {
  const answer = await fetch(dataset["options"]!, { cache: "no-store" });
  if (!answer.ok) throw new Error("no options");
  const options = await answer.json();
  const found =
    dataset["passkey"] === "make"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  if (!(found instanceof PublicKeyCredential)) throw new Error("no passkey");
  return found;
}

/** The person said no, or the device has none: said beside the button and read aloud. */
function tell({ dataset, form }: HTMLButtonElement): void {
  const said = form!.querySelector<HTMLElement>("[data-passkey-said]")!;
  said.textContent = dataset["no"] ?? "";
  said.hidden = false;
}
