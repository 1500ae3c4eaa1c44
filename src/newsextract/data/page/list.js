// The list of rows: grouped by kind, a page at a time, one of them at hand.

const PAGE = 50;

const list = {
  limits: {},
  order: [],
  cards: new Map(),

  reset() {
    this.limits = Object.fromEntries(NAMES.map((kind) => [kind, PAGE]));
  },

  /** Draw the list anew; the row at hand stays, and keeps the focus it had. */
  render() {
    const focused = $$("list").contains(document.activeElement);
    const groups = select(view.article);
    this.order = NAMES.filter((kind) => filters.kinds.has(kind)).flatMap((kind) => groups[kind]);
    if (view.row && !this.order.includes(view.row)) view.row = null;
    if (!view.row && !focused) view.row = this.order.find((row) => !row.decided) ?? this.order[0] ?? null;
    this.cards.clear();
    fill($$("list"), NAMES.map((kind) => (filters.kinds.has(kind) && groups[kind].length ? this.group(kind, groups[kind]) : null)));
    this.drawKinds(groups);
    const all = filters.scope === "all" ? `in ${plural(articles.length, "article")}` : "in this article";
    $$("shown").textContent = `${plural(this.order.length, "row")} ${all}${narrowed() ? ", filtered" : ""} · least certain first`;
    $$("nothing").hidden = this.order.length > 0;
    $$("nothing").textContent = narrowed() ? "No row fits the filters." : "Nothing was found here. Select words in the article to add a row.";
    $$("clear").hidden = !narrowed();
    if (focused) this.focus();
  },

  group(kind, rows) {
    const limit = this.limits[kind];
    const open = rows.filter((row) => !row.decided);
    const id = `group-${kind}`;
    const acceptAll = open.length > 1 && h("button", {
      type: "button", class: "link", text: `Accept all ${open.length.toLocaleString("en")} undecided`,
      click: () => this.acceptAll(kind, open),
    });
    return h("section", { class: "group", "data-kind": kind, "aria-labelledby": id },
      h("h3", { id }, KINDS[kind].title, h("span", { class: "count", text: ` ${rows.length - open.length} / ${rows.length}` }), acceptAll),
      h("ul", { role: "list" }, rows.slice(0, limit).map((row) => this.card(row))),
      rows.length > limit && h("button", {
        type: "button", class: "further", text: `Show ${Math.min(PAGE, rows.length - limit)} more of ${rows.length - limit}`,
        click: () => { this.limits[kind] += PAGE; this.render(); },
      }));
  },

  card(row) {
    const element = card(row, row === view.row);
    this.cards.set(row, element);
    return element;
  },

  /** Fold the row that was at hand, unfold the one that is. */
  swap(...rows) {
    for (const row of rows) {
      const old = row && this.cards.get(row);
      if (old) old.replaceWith(this.card(row));
    }
  },

  /** Bring a row onto the page of its kind. */
  reach(row) {
    if (this.cards.has(row) || !this.order.includes(row)) return;
    const place = this.order.filter((other) => other.kind === row.kind).indexOf(row);
    this.limits[row.kind] = Math.ceil((place + 1) / PAGE) * PAGE;
    this.render();
  },

  focus() {
    const element = this.cards.get(view.row)?.firstElementChild;
    if (element) element.focus({ preventScroll: true });
    else $$("shown").focus({ preventScroll: true });
  },

  acceptAll(kind, rows) {
    const pairs = rows.map((row) => [row, { ...row.state, decision: "accept", values: {} }]);
    if (view.alter(pairs, `accepting ${plural(rows.length, "row")}`)) {
      announce(`Accepted ${plural(rows.length, "row")}. ${view.progress()} Undo takes it back.`);
    }
  },

  drawKinds(groups) {
    const area = $$("filter").querySelector(".kinds");
    const focused = area.contains(document.activeElement) ? document.activeElement.dataset.kind : "";
    fill(area, NAMES.map((kind) => h("button", {
      type: "button", "data-kind": kind, "aria-pressed": String(filters.kinds.has(kind)),
      click: () => { this.toggle(kind); },
    }, KINDS[kind].title, h("span", { class: "count", text: ` ${groups[kind].length.toLocaleString("en")}` }))));
    if (focused) area.querySelector(`[data-kind=${focused}]`).focus();
  },

  toggle(kind) {
    const { kinds } = filters;
    if (kinds.has(kind)) kinds.delete(kind);
    else kinds.add(kind);
    // None at all would show nothing: the last one put out puts all of them on.
    if (!kinds.size) NAMES.forEach((name) => kinds.add(name));
    view.refilter();
  },
};

// The controls of the filter.
{
  const bind = (id, name, convert = (value) => value) => {
    const element = $$(id);
    const take = () => { filters[name] = convert(element.value); view.refilter(); };
    element.addEventListener(element.tagName === "SELECT" ? "change" : "input", element.tagName === "SELECT" ? take : paused(take));
  };
  const clamp = (otherwise) => (value) => (value === "" ? otherwise : Math.min(100, Math.max(0, Number(value) || 0)));
  bind("scope", "scope");
  bind("by-decision", "decision");
  bind("by-words", "words");
  bind("by-work", "work");
  bind("by-rule", "rule");
  bind("from", "from", clamp(0));
  bind("to", "to", clamp(100));
  $$("filter").addEventListener("submit", (event) => event.preventDefault());
  $$("more").addEventListener("click", () => {
    const shown = $$("filters").hidden;
    $$("filters").hidden = !shown;
    $$("more").setAttribute("aria-expanded", String(shown));
  });
  $$("clear").addEventListener("click", () => {
    Object.assign(filters, { kinds: new Set(NAMES), decision: "", words: "", work: "", rule: "", from: 0, to: 100 });
    for (const [id, value] of [["by-decision", ""], ["by-words", ""], ["by-work", ""], ["by-rule", ""], ["from", 0], ["to", 100]]) $$(id).value = value;
    view.refilter();
    $$("by-decision").focus();
  });
  const rules = new Set(articles.flatMap((article) => article.rows.map((row) => row.original("rule"))).filter(Boolean));
  $$("by-rule").append(...[...rules].sort().map((rule) => h("option", { value: rule, text: rule })));
  const works = new Set(articles.flatMap((article) => article.works.map(([title]) => title)));
  $$("all-works").append(...[...works].sort().slice(0, 2000).map((value) => h("option", { value })));
}
