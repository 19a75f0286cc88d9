// Files and links dropped on a form that takes evidence go into its fields; so does a pasted file.

/** Puts what was dropped or pasted where the form's own fields would have it. */
function take(form, data) {
  const file = form.querySelector("input[type=file]");
  const link = form.querySelector("input[type=url]");
  if (data.files.length) {
    file.files = data.files;
    file.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  }
  const address = data.getData("text/uri-list") || data.getData("text/plain");
  if (!/^https?:\/\/\S+$/.test(address.trim())) return false;
  link.value = address.trim().split("\n")[0];
  link.focus();
  return true;
}

export function listenForDrops(page) {
  page.addEventListener("dragover", (event) => {
    const form = event.target.closest?.("[data-drop]");
    if (!form) return;
    event.preventDefault();
    form.classList.add("over");
  });
  page.addEventListener("dragleave", (event) => event.target.closest?.("[data-drop]")?.classList.remove("over"));
  page.addEventListener("drop", (event) => {
    const form = event.target.closest?.("[data-drop]");
    if (!form) return;
    form.classList.remove("over");
    if (take(form, event.dataTransfer)) event.preventDefault();
  });
  page.addEventListener("paste", (event) => {
    const form = event.target.closest?.("[data-drop]");
    const typing = event.target.matches?.("input[type=url], textarea") && !event.clipboardData.files.length;
    if (form && !typing && take(form, event.clipboardData)) event.preventDefault();
  });
}
