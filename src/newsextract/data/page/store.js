// Decisions kept in the browser, an article an entry, so that a decision writes little.

const PREFIX = "newsextract/review/";

const store = {
  failed: false,

  get(name) {
    try {
      return localStorage.getItem(PREFIX + name);
    } catch {
      return null;
    }
  },

  set(name, value) {
    try {
      if (value === null) localStorage.removeItem(PREFIX + name);
      else localStorage.setItem(PREFIX + name, value);
      return true;
    } catch (error) {
      return error;
    }
  },
};

function keep(article) {
  const kept = {};
  for (const row of article.rows) {
    const { state } = row;
    if (state && (state.decision || state.note)) kept[row.key] = [state.decision, state.note, state.values];
  }
  const done = store.set(article.key, Object.keys(kept).length ? JSON.stringify(kept) : null);
  if (done === true || store.failed) return;
  store.failed = true;
  const full = done.name === "QuotaExceededError";
  complain(
    `This browser ${full ? "has no room left for" : "does not keep"} your decisions. They last until you `
    + "close the page: save the CSV before, and load it again to go on.",
  );
}

/** Take what is kept about an article; entries of rows that are not there are passed over. */
function recall(article) {
  let kept = {};
  try {
    kept = JSON.parse(store.get(article.key) ?? "{}") ?? {};
  } catch {
    // Somebody else's entry: nothing of ours.
  }
  for (const row of article.rows) row.state = row.cells ? NOTHING : null;
  for (const [key, entry] of Object.entries(kept)) {
    const row = article.row(key);
    if (!row || !Array.isArray(entry)) continue;
    const [decision, note, values] = entry;
    if (row.kind in KINDS && (decision === "" || decision in DECISIONS)) {
      row.state = Object.freeze({ decision, note: String(note ?? ""), values: Object.freeze({ ...values }) });
    }
  }
  article.count();
}

for (const article of articles) recall(article);
onChange((rows, touched) => touched.forEach(keep));

// Another window with the same page: show what was decided there.
window.addEventListener("storage", (event) => {
  const article = articles.find((item) => PREFIX + item.key === event.key);
  if (!article) return;
  recall(article);
  past.length = 0;
  future.length = 0;
  view.refresh();
});

window.addEventListener("beforeunload", (event) => {
  if (editor.dirty() || (store.failed && !saved.all)) event.preventDefault();
});
