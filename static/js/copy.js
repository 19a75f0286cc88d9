// Copying a line to print: the button names the element whose words it copies.
const SHOWN_MILLISECONDS = 1600;

async function copy(button) {
  const words = document.getElementById(button.dataset.copy).textContent.trim();
  try {
    await navigator.clipboard.writeText(words);
    tell(button, "Copied");
  } catch {
    selectWords(button.dataset.copy);
    tell(button, "Press Ctrl+C");
  }
}

function selectWords(id) {
  getSelection().selectAllChildren(document.getElementById(id));
}

function tell(button, text) {
  button.textContent = text;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { button.textContent = "Copy"; }, SHOWN_MILLISECONDS);
}

/** Show the copy buttons, which need this script, and make them work. */
export function offerCopying(root) {
  for (const button of root.querySelectorAll("button[data-copy][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}
