// Moving through rows by keys: j and k, o or Enter to open, a to assign, ? for help.
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

function follow(selector) {
  current()?.querySelector(selector)?.click();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => follow("[data-open]"),
  a: () => follow("[data-assign]"),
  "?": () => document.getElementById("help")?.showModal(),
};

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(IGNORED)) return;
  const onRow = event.target.matches("[data-row]");
  const act = event.key === "Enter" && onRow ? KEYS.o : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

export function listenForKeys(root) {
  root.addEventListener("keydown", press);
}
