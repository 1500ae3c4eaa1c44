// Words selected in the article: where they stand, and what can be done with them.

/** {article, start, end, text} of the words last selected in the text; null when there are none. */
let chosen = null;

/** `text[start:end]` of an article; null where its text is missing and no sentence holds it whole. */
function textAt(article, start, end) {
  if (article.offsets) return article.offsets.slice(start, end);
  for (const [from, , text] of article.blocks) {
    const offsets = new Offsets(text);
    if (from <= start && end <= from + offsets.length) return offsets.slice(start - from, end - from);
  }
  return null;
}

function selectedWords() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const within = pieces.filter((piece) => range.intersectsNode(piece.element));
  if (!within.length) return null;
  const reach = (piece, container, unit, otherwise) => {
    if (!piece.element.contains(container) || container.nodeType !== Node.TEXT_NODE) return otherwise;
    return piece.start + new Offsets(container.data).point(unit);
  };
  const [first, last] = [within[0], within.at(-1)];
  let start = reach(first, range.startContainer, range.startOffset, first.start);
  let end = reach(last, range.endContainer, range.endOffset, last.end);
  const text = textAt(view.article, start, end);
  if (!text?.trim()) return null;
  start += new Offsets(text.slice(0, text.length - text.trimStart().length)).length;
  end -= new Offsets(text.slice(text.trimEnd().length)).length;
  return { article: view.article, start, end, text: text.trim() };
}

/** The sentence around a place: that of a row found there, else the browser's idea of one. */
function sentenceAround(article, start, end) {
  let best = null;
  for (const row of article.rows) {
    const [from, to] = [row.original("evidence_start"), row.original("evidence_end")];
    if (Number.isInteger(from) && from <= start && end <= to && (!best || to - from < best[1] - best[0])) best = [from, to];
  }
  if (!best) {
    best = [start, end];
    for (const [from, , text] of article.blocks) {
      const offsets = new Offsets(text);
      for (const [low, high] of sentences(text)) {
        const [a, b] = [from + offsets.point(low), from + offsets.point(high)];
        if (a <= start && start < b) best[0] = a;
        if (a < end && end <= b) best[1] = b;
      }
    }
  }
  return { evidence: textAt(article, ...best) ?? textAt(article, start, end), evidence_start: best[0], evidence_end: best[1] };
}

function sentences(text) {
  if (!Intl.Segmenter) return [[0, text.length]];
  return [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)].map(({ index, segment }) => [
    index, index + segment.trimEnd().length,
  ]);
}

function showChosen() {
  $$("chosen").hidden = !chosen;
  if (!chosen) return;
  const { text } = chosen;
  $$("chosen").firstElementChild.textContent = text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text;
  const uses = editor.open
    ? editor.anchored().map((field) => [`Use as ${field.label.toLowerCase()}`, () => editor.use(field, chosen)])
    : NAMES.map((kind) => [`Add ${KINDS[kind].one}`, () => editor.add(kind, chosen)]);
  fill($$("chosen").lastElementChild, uses.map(([text, click]) => h("button", { type: "button", text, click })));
}

document.addEventListener("selectionchange", paused(() => {
  const words = selectedWords();
  // A selection that ends because a button or a field was pressed is still the one meant.
  const elsewhere = document.activeElement?.closest("#records, #chosen, dialog");
  if (!words && elsewhere) return;
  chosen = words;
  showChosen();
}, 60));
