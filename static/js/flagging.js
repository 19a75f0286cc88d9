// Choosing words of an article to flag: the link takes what is selected along, with its place in the text.
const text = document.querySelector("[data-flaggable]");
const link = document.querySelector("[data-flag]");

/** Code points from the start of the text to a place in the page; each line tells where it begins. */
function placeOf(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!piece) return null;
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(node, offset);
  return Number(piece.dataset.start) + [...range.toString()].length;
}

function takeAlong() {
  const selection = getSelection();
  if (!text || !link || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  const address = new URL(link.href);
  address.searchParams.set("words", selection.toString().trim());
  for (const [name, place] of [["start", start], ["end", end]]) {
    address.searchParams.delete(name);
    if (place !== null) address.searchParams.set(name, place);
  }
  link.href = address;
  link.textContent = "Flag the chosen words";
}

export function offerFlagging(root) {
  root.addEventListener("selectionchange", takeAlong);
}
