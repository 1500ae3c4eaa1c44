// The page at work: the article and the row at hand, and what follows when either changes.

const view = {
  article: articles[0],
  row: null,

  /** Go to an article; its first undecided row is at hand. False while a row is being edited. */
  open(article) {
    if (editor.open) {
      announce("Save the row or cancel first.");
      return false;
    }
    this.article = article;
    store.set("at", article.key);
    if (filters.scope === "article") {
      this.row = null;
      list.reset();
    } else if (this.row?.article !== article) {
      const rows = list.order.filter((row) => row.article === article);
      this.row = rows.find((row) => !row.decided) ?? rows[0] ?? this.row;
    }
    chosen = null;
    showChosen();
    this.drawText();
    $$("scroll").scrollTop = 0;
    list.render();
    $$("list").parentElement.parentElement.scrollTop = 0;
    drawHead();
    drawProgress();
    light(this.row, false);
    return true;
  },

  drawText() {
    renderText(this.article);
    light(this.row?.article === this.article ? this.row : null, false);
  },

  /** Put a row at hand. `focus` moves the focus there, `show` scrolls the text to its sentence. */
  select(row, { focus = false, show = false } = {}) {
    if (!row) {
      this.row = null;
      list.render();
      return;
    }
    const old = this.row;
    this.row = row;
    if (row.article !== this.article) this.follow(row.article);
    list.reach(row);
    if (old !== row) list.swap(old, row);
    const element = list.cards.get(row);
    if (element) reveal(element, $$("records"), narrow.matches ? 0 : $$("filter").offsetHeight + 8);
    if (focus) list.focus();
    light(row, show);
  },

  /** The article of a row that was taken from the list of all. */
  follow(article) {
    this.article = article;
    store.set("at", article.key);
    chosen = null;
    showChosen();
    this.drawText();
    if (filters.scope === "article") {
      list.reset();
      list.render();
    }
    drawHead();
    drawProgress();
  },

  move(by) {
    const at = list.order.indexOf(this.row);
    const row = list.order[at < 0 ? 0 : at + by];
    if (row) this.select(row, { focus: true, show: true });
    else announce(by > 0 ? "This was the last row." : "This is the first row.");
  },

  /** The undecided row that comes after `row` in the list, from the top again at its end. */
  after(row) {
    const at = list.order.indexOf(row);
    const rest = [...list.order.slice(at + 1), ...list.order.slice(0, Math.max(at, 0))];
    return rest.find((other) => !other.decided) ?? null;
  },

  /** Change rows (see `change`) and draw what follows; `quiet` leaves the list as it is. */
  alter(pairs, label, { quiet = false } = {}) {
    const done = change(pairs, label);
    if (!done) return false;
    if (quiet) drawProgress();
    else this.refresh();
    return true;
  },

  refresh() {
    if (this.row && !this.row.state) this.row = null;
    this.drawText();
    list.render();
    light(this.row?.article === this.article ? this.row : null, false);
    drawProgress();
  },

  /** After a change of the filters. */
  refilter() {
    list.reset();
    list.render();
    if (this.row && this.row.article !== this.article) this.follow(this.row.article);
    light(this.row, true);
  },

  progress() {
    const { decided, total } = this.article;
    return decided === total ? `All ${total} of this article decided.` : `${decided} of ${total} in this article.`;
  },

  note() {
    list.cards.get(this.row)?.querySelector("textarea")?.focus();
  },

  tab: showTab,

  showText(row) {
    if (row.article !== this.article) this.select(row);
    this.tab("article");
    light(row, true);
    if (narrow.matches) $$("scroll").focus({ preventScroll: true });
  },
};

list.reset();
view.open(articles.find((article) => article.key === store.get("at")) ?? articles[0]);
light(view.row, true);
