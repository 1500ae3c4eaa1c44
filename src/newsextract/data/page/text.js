// The article: its blocks, with what the rows point at marked, and the row at hand lit up.

/** Marked pieces of the text on screen: {element, start, end, rows}. */
let pieces = [];
const pieceOf = new WeakMap();

function spansOf(article) {
  const spans = [];
  const mark = (pairs, name, row) => {
    for (const [start, end] of pairs) spans.push({ start, end, name, row });
  };
  for (const [, , where] of article.works) mark(mentions(where), "works");
  for (const row of article.present) {
    const whole = [row.get("evidence_start"), row.get("evidence_end")];
    if (whole.every(Number.isInteger)) mark([whole], "");
    const where = places(row);
    if (row.kind === "quotes") {
      mark(where.slice(0, 1), "quotes", row);
      mark(where.slice(1), "castings", row);
    } else {
      mark(where, row.kind, row);
      if (row.kind === "platforms") mark(mentions(row.get("mentions")), "platforms", row);
    }
  }
  return spans;
}

function renderText(article) {
  pieces = [];
  const spans = spansOf(article);
  const note = article.offsets ? null : h("p", {
    class: "missing",
    text: "The text of this article was not found. Here are the sentences that its rows were found in.",
  });
  fill($$("text"), note, article.blocks.map((block) => renderBlock(block, spans)));
}

function renderBlock([start, kind, text, greyed], spans) {
  const offsets = new Offsets(text);
  const end = start + offsets.length;
  const here = spans.filter((span) => span.start < end && span.end > start);
  const cuts = new Set([start, end, start + greyed]);
  for (const span of here) {
    cuts.add(Math.max(span.start, start));
    cuts.add(Math.min(span.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const element = h(kind === "heading" ? "h3" : "p", { class: kind });
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index], edges[index + 1]];
    const over = here.filter((span) => span.start < to && span.end > from);
    const names = new Set(over.map((span) => span.name).filter(Boolean));
    if (to <= start + greyed) names.add("noise");
    const piece = { start: from, end: to, rows: over.filter((span) => span.row) };
    piece.element = h("span", { class: [...names].join(" ") || null, text: offsets.slice(from - start, to - start) });
    pieces.push(piece);
    pieceOf.set(piece.element, piece);
    element.append(piece.element);
  }
  return element;
}

/** Light up a row's sentence and values, and bring them into view. */
function light(row, scroll = true) {
  const whole = row ? [row.get("evidence_start"), row.get("evidence_end")] : [0, 0];
  const values = row ? places(row) : [];
  let first = null;
  for (const piece of pieces) {
    const within = ([start, end]) => piece.start < end && piece.end > start;
    const value = values.some(within);
    piece.element.classList.toggle("evidence", Boolean(row) && (within(whole) || value));
    piece.element.classList.toggle("value", value);
    if (value) piece.element.dataset.kind = row.kind;
    else delete piece.element.dataset.kind;
    if (!first && (values.length ? value : within(whole))) first = piece.element;
  }
  if (first && scroll) reveal(first, $$("scroll"));
}

/** Scroll `pane` so that `element` is in its middle, unless it is well in view; `over` units of it are covered on top. */
function reveal(element, pane, over = 0) {
  const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (!frame.height) return;
  if (box.top > frame.top + Math.max(over, 60) && box.bottom < frame.bottom - 60) {
    // Scrolling that is still under way would carry it off.
    pane.scrollTo({ top: pane.scrollTop, behavior: "instant" });
    return;
  }
  const room = frame.height - over;
  const top = pane.scrollTop + box.top - frame.top - over - (room - Math.min(box.height, room)) / 2;
  pane.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
}

// A click on a marked word goes to its row; the smallest value there is meant, then the next one.
$$("text").addEventListener("click", (event) => {
  const piece = pieceOf.get(event.target);
  if (!piece?.rows.length || !getSelection().isCollapsed) return;
  const size = (span) => span.end - span.start;
  const rows = [...new Set([...piece.rows].sort((a, b) => size(a) - size(b)).map((span) => span.row))];
  view.select(rows[(rows.indexOf(view.row) + 1) % rows.length], { show: true });
});
