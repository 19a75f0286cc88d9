// Working by keys: rows by j and k, and whatever a page names with data-key; ? shows them.
const IGNORED = "input, textarea, select, [contenteditable], dialog";

function rows() {
  return [...document.querySelectorAll("[data-row]")].filter((row) => row.checkVisibility());
}

function current() {
  return document.activeElement.closest("[data-row]");
}

/** Focus the next (1) or the previous (-1) row; from outside the rows, the first one in sight. */
function move(step) {
  const all = rows();
  const here = all.indexOf(current());
  const first = all.findIndex((row) => row.getBoundingClientRect().top >= 0);
  const next = here < 0 ? Math.max(first, 0) : Math.min(Math.max(here + step, 0), all.length - 1);
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: "nearest" });
}

/** Press that of the row; undefined where no row is chosen. */
function follow(selector) {
  const row = current();
  row?.querySelector(selector)?.click();
  return row ?? undefined;
}

/** To the page's own search, or to that of everything. */
function search() {
  const box = document.querySelector("main input[type=search]");
  if (box) box.focus();
  else document.querySelector("[data-search]")?.click();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => follow("[data-open]"),
  a: () => follow("[data-assign]") ?? document.querySelector("main [data-assign]:not([data-row] *)")?.click(),
  t: () => follow("[data-take]"),
  x: () => follow("[data-tick]"),
  "/": () => search(),
  "?": () => document.getElementById("help")?.showModal(),
};

/** What of the page answers to this key: a button is pressed, a part is gone to. */
function named(key) {
  const found = /^[a-z]$/.test(key) && document.querySelector(`[data-key="${key}"]`);
  if (!found) return undefined;
  return () => (found.matches("button, a") ? found.click() : goTo(found));
}

function goTo(part) {
  part.scrollIntoView({ block: "start" });
  part.querySelector("input:not([type=hidden]), textarea, select, summary, button")?.focus();
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(IGNORED)) return;
  const onRow = event.target.matches("[data-row]");
  const act = event.key === "Enter" && onRow ? KEYS.o : (KEYS[event.key] ?? named(event.key));
  if (!act) return;
  event.preventDefault();
  act();
}

export function listenForKeys(root) {
  root.addEventListener("keydown", press);
}
