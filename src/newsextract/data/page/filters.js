// Which rows are shown, and in which order: by kind, the least certain first.

const filters = {
  scope: "article", kinds: new Set(NAMES), decision: "", words: "", work: "", rule: "", from: 0, to: 100,
};

const fold = (text) => String(text ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function byCertainty(rows) {
  const order = new Map(NAMES.map((kind, index) => [kind, index]));
  const certainty = (row) => row.confidence ?? 2;
  return [...rows].sort((a, b) => order.get(a.kind) - order.get(b.kind) || certainty(a) - certainty(b));
}

/** All rows of the run in order; kept, because sorting them takes longest. */
function everything() {
  const count = articles.reduce((sum, article) => sum + article.rows.length, 0);
  if (everything.count !== count) {
    everything.count = count;
    everything.rows = byCertainty(articles.flatMap((article) => article.rows));
  }
  return everything.rows;
}

function narrowed() {
  const { decision, words, work, rule, from, to } = filters;
  return Boolean(decision || words || work || rule || from > 0 || to < 100 || filters.kinds.size < NAMES.length);
}

/** A function that says whether a row is to be shown, its kind aside. */
function matcher() {
  const { decision, rule } = filters;
  const words = fold(filters.words).split(/\s+/).filter(Boolean);
  const work = fold(filters.work);
  const [from, to] = [filters.from / 100, filters.to / 100];
  return (row) => {
    const { state, confidence } = row;
    if (!state) return false;
    if (decision && state.decision !== (decision === "none" ? "" : decision)) return false;
    if (rule && row.original("rule") !== rule) return false;
    if (confidence !== null && (confidence < from || confidence > to)) return false;
    // Rows that were added have none; whoever added them is sure.
    if (confidence === null && to < 1) return false;
    if (work && !fold(row.kind === "platforms" ? row.get("works") : row.get("work")).includes(work)) return false;
    if (words.length) {
      const { head, facts } = reading(row);
      const text = fold([...head, ...facts, state.note, row.article.id].join(" "));
      if (!words.every((word) => text.includes(word))) return false;
    }
    return true;
  };
}

/** Rows to show, by kind, and how many of each kind there are to be shown. */
function select(article) {
  const rows = filters.scope === "all" ? everything() : byCertainty(article.rows);
  const shown = Object.fromEntries(NAMES.map((kind) => [kind, []]));
  const fits = matcher();
  for (const row of rows) if (fits(row)) shown[row.kind].push(row);
  return shown;
}
