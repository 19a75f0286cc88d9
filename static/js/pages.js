// What the pages do beyond links and forms: dialogs, keys, copying. All of it works without this file, more slowly.
import { listenForKeys } from "./keys.js";
import { offerCopying } from "./copy.js";
import { offerFlagging } from "./flagging.js";
import { listenForDrops } from "./drop.js";

const sheet = document.getElementById("sheet");

function showSheet(event) {
  if (event.detail.target.id === "sheet-body" && !sheet.open) sheet.showModal();
}

function closeOnBackdrop(event) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}

/** A menu closes when somebody looks elsewhere. */
function closeMenus(event) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
}

/** The statement whose reading was asked for stays marked in the text, until it is closed. */
function markChosen(event) {
  const asked = event.detail.elt;
  if (!asked.matches?.("a.told, a.shut")) return;
  for (const piece of document.querySelectorAll("a.told")) {
    piece.classList.toggle("chosen", piece.href === asked.href);
  }
}

/** What came in place of the part that was asked for is a page of its own: go there. */
function goWhereItLeads(event) {
  const { elt, xhr } = event.detail;
  const askedToSignIn = new URL(xhr.responseURL, location).pathname === "/login/";
  if (event.type === "htmx:beforeSwap" && !askedToSignIn) return;
  event.preventDefault();
  location.assign(elt.href || location.href);
}

document.body.addEventListener("htmx:beforeRequest", markChosen);
document.body.addEventListener("htmx:beforeSwap", goWhereItLeads);
document.body.addEventListener("htmx:responseError", goWhereItLeads);
document.body.addEventListener("htmx:afterSwap", showSheet);
document.body.addEventListener("htmx:afterSettle", () => offerCopying(document));
document.addEventListener("click", closeMenus);
for (const dialog of document.querySelectorAll("dialog")) dialog.addEventListener("click", closeOnBackdrop);
for (const button of document.querySelectorAll("[data-help]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById("help").showModal());
}
for (const button of document.querySelectorAll("[data-dismiss]")) {
  button.hidden = false;
  button.addEventListener("click", () => button.closest(".message").remove());
}
document.querySelector("[data-focus]")?.focus();
offerCopying(document);
listenForKeys(document);
offerFlagging(document);
listenForDrops(document);
