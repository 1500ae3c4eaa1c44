// Decisions as a CSV: the whole run in one table, saved and loaded again.

const OFFSETS = /(^|_)(start|end)$/;
const KEPT = new Set(["id", "rule", "confidence"]);
const saved = { all: true };
onChange(() => { saved.all = false; });

/** The run as rows of cells: every row with its decision, those added after the others of its article. */
function decidedTable() {
  const rows = [data.united];
  for (const article of articles) {
    for (const row of article.present) {
      const { decision, note } = row.state;
      const known = { table: row.kind, article_id: article.id, article_published: article.published, decision, note };
      const own = COLUMN[row.kind];
      rows.push(data.united.map((name) => known[name] ?? (own.has(name) ? row.get(name) : null)));
    }
  }
  return rows;
}

function saveCsv() {
  const address = URL.createObjectURL(new Blob([toCsv(decidedTable())], { type: "text/csv;charset=utf-8" }));
  const name = data.run.replace(/[^\p{L}\p{N}._-]+/gu, "-") || "run";
  h("a", { href: address, download: `review-${name}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  saved.all = true;
  const { decided, total } = totals();
  announce(`Saved review-${name}.csv: ${decided.toLocaleString("en")} of ${plural(total, "row")} decided.`);
}

/** One line of a saved file as the state of its row; null where there is nothing to take. */
function stateOf(row, cell, problems) {
  const decision = cell("decision").trim().toLowerCase();
  const note = cell("note");
  if (!decision && !note) return null;
  const values = {};
  for (const name of COLUMN[row.kind].keys()) {
    const was = row.original(name);
    const is = cell(name);
    if (KEPT.has(name) || is === String(was ?? "")) continue;
    values[name] = OFFSETS.test(name) && /^\d+$/.test(is) ? Number(is) : is;
  }
  if (decision === "edit") return { decision, note, values };
  if (Object.keys(values).length && decision) {
    problems.changed += 1;
    return null;
  }
  return { decision, note, values: {} };
}

function addedRow(article, kind, cell) {
  const values = {};
  for (const name of COLUMN[kind].keys()) {
    const value = cell(name);
    if (value && !KEPT.has(name)) values[name] = OFFSETS.test(name) && /^\d+$/.test(value) ? Number(value) : value;
  }
  const same = (row) => row.kind === kind && [...COLUMN[kind].keys()].every((name) => KEPT.has(name) || String(row.get(name) ?? "") === String(values[name] ?? ""));
  const row = article.present.find((other) => !other.cells && same(other)) ?? article.row(newKey(kind));
  return [row, { decision: "add", note: cell("note"), values }];
}

/** Take the decisions of a saved CSV; returns what to say about it. */
function loadCsv(source) {
  const [header, ...lines] = fromCsv(source);
  const place = new Map(header?.map((name, index) => [name.trim(), index]));
  const missing = ["table", "article_id", "id", "decision", "note"].filter((name) => !place.has(name));
  if (missing.length) throw new Error(`it is no file that this page saved (no column ${missing.join(", ")})`);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const problems = { changed: 0, unknown: 0 };
  const pairs = [];
  for (const line of lines) {
    const cell = (name) => line[place.get(name)] ?? "";
    const [kind, decision] = [cell("table"), cell("decision").trim().toLowerCase()];
    const article = byId.get(cell("article_id"));
    const row = article?.byKey.get(`${kind}/${cell("id")}`);
    if (decision && !(decision in DECISIONS)) problems.unknown += 1;
    else if (article && kind in KINDS && decision === "add") pairs.push(addedRow(article, kind, cell));
    else if (row) {
      const state = stateOf(row, cell, problems);
      if (state) pairs.push([row, state]);
    } else if (decision) problems.unknown += 1;
  }
  view.alter(pairs, "loading the file");
  const said = [`Loaded ${plural(pairs.length, "row")} with a decision or note.`];
  if (problems.changed) said.push(`${plural(problems.changed, "row")} read otherwise here than in the file and stay undecided.`);
  if (problems.unknown) said.push(`${plural(problems.unknown, "line")} fit no row or decision here.`);
  return { said: said.join(" "), odd: problems.changed + problems.unknown > 0 };
}

$$("save").addEventListener("click", saveCsv);
$$("load").addEventListener("click", () => $$("file").click());
$$("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  try {
    const { said, odd } = loadCsv(await file.text());
    if (odd) complain(said);
    announce(said);
  } catch (error) {
    complain(`${file.name} was not loaded: ${error.message}.`);
  }
  // The same file may be chosen again.
  event.target.value = "";
});
