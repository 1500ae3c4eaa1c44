// The run, what was decided about its rows, and the way back (undo, redo).

const data = JSON.parse($$("data").textContent);
$$("data").remove();

const COLUMN = Object.fromEntries(
  Object.entries(data.columns).map(([kind, names]) => [kind, new Map(names.map((name, index) => [name, index]))]),
);
const NOTHING = Object.freeze({ decision: "", note: "", values: Object.freeze({}) });
const DECISIONS = { accept: "accepted", reject: "rejected", edit: "edited", add: "added" };

class Row {
  /** `cells` as in the CSV table, from id to confidence; an added row has none but values. */
  constructor(article, kind, key, cells) {
    Object.assign(this, { article, kind, key, cells, state: cells ? NOTHING : null });
  }

  /** A value as it came; evidence is cut from the text where it stands there. */
  original(name) {
    if (!this.cells) return null;
    const value = this.cells[COLUMN[this.kind].get(name)] ?? null;
    if (value !== null || name !== "evidence") return value;
    return this.article.offsets?.slice(this.original("evidence_start"), this.original("evidence_end")) ?? "";
  }

  /** A value as it is now. */
  get(name) {
    const values = this.state?.values;
    return values && name in values ? values[name] : this.original(name);
  }

  get confidence() {
    return this.original("confidence");
  }

  get decided() {
    return Boolean(this.state?.decision);
  }
}

class Article {
  constructor(item, index) {
    Object.assign(this, item, { index, decided: 0 });
    this.name = item.title || item.opening || item.id;
    const seen = new Map();
    this.rows = item.rows.map(([kind, ...cells]) => {
      const id = `${kind}/${cells[0]}`;
      const number = (seen.get(id) ?? 0) + 1;
      seen.set(id, number);
      return new Row(this, kind, number > 1 ? `${id}~${number}` : id, cells);
    });
    this.byKey = new Map(this.rows.map((row) => [row.key, row]));
    this.total = this.rows.length;
  }

  /** Offsets in the text; null without one. Made when first needed: most articles are not on screen. */
  get offsets() {
    if (this.measured === undefined) this.measured = this.text === null ? null : new Offsets(this.text);
    return this.measured;
  }

  /** The row of that key; one that was added later is made. */
  row(key) {
    let row = this.byKey.get(key);
    if (!row && key.startsWith("+")) {
      row = new Row(this, key.slice(1).split("/")[0], key, null);
      this.rows.push(row);
      this.byKey.set(key, row);
    }
    return row;
  }

  /** The rows there are: those that were added and taken back are not. */
  get present() {
    return this.rows.filter((row) => row.state);
  }

  count() {
    this.decided = 0;
    this.total = 0;
    for (const row of this.rows) {
      this.total += row.state ? 1 : 0;
      this.decided += row.decided ? 1 : 0;
    }
  }
}

const articles = data.articles.map((item, index) => new Article(item, index));
const changed = new Set();
/** Called after every change with the rows that changed. */
function onChange(listener) {
  changed.add(listener);
}

const past = [];
const future = [];

function apply(steps, side) {
  const touched = new Set();
  for (const step of steps) {
    step.row.state = step[side];
    touched.add(step.row.article);
  }
  for (const article of touched) article.count();
  const rows = steps.map((step) => step.row);
  for (const listener of changed) listener(rows, [...touched]);
  return rows;
}

/** Change rows, as one step that can be undone: [row, new state] pairs; null takes an added row away. */
function change(pairs, label) {
  const steps = pairs
    .map(([row, state]) => ({ row, before: row.state, after: state && Object.freeze({ ...NOTHING, ...state }), label }))
    .filter((step) => JSON.stringify(step.before) !== JSON.stringify(step.after));
  if (!steps.length) return false;
  past.push(steps);
  future.length = 0;
  apply(steps, "after");
  return true;
}

/** Undo the last step, or do it again; returns [rows, label], or null when there is none. */
function undo() {
  const steps = past.pop();
  if (!steps) return null;
  future.push(steps);
  return [apply(steps, "before"), steps[0].label];
}

function redo() {
  const steps = future.pop();
  if (!steps) return null;
  past.push(steps);
  return [apply(steps, "after"), steps[0].label];
}

/** A key for a row to add, its own whenever and wherever it is added. */
function newKey(kind) {
  newKey.count = (newKey.count ?? 0) + 1;
  return `+${kind}/${Date.now().toString(36)}-${newKey.count}`;
}

function totals() {
  return articles.reduce(
    (sum, article) => ({ decided: sum.decided + article.decided, total: sum.total + article.total }),
    { decided: 0, total: 0 },
  );
}
