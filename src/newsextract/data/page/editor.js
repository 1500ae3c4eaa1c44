// Editing a row, or adding one from words selected in the article.

const FRESH = {
  castings: { kind: "acting", status: "confirmed" },
  releases: { date_basis: "stated", event: "release", status: "set" },
  platforms: { kind: "streaming" },
  quotes: { kind: "speech" },
};

const editor = {
  open: false,

  edit(row) {
    this.show(row.article, row.kind, row, {});
  },

  /** Add a row of `kind`; `words` ({start, end, text}) become its first value. */
  add(kind, words) {
    const { article } = view;
    const main = [...article.works].sort((a, b) => mentions(b[2]).length - mentions(a[2]).length)[0]?.[0] ?? "";
    const draft = { ...FRESH[kind], ...(kind === "castings" || kind === "releases" ? { work: main } : {}) };
    this.show(article, kind, null, draft);
    if (words) this.use(this.anchored()[0], words);
  },

  show(article, kind, row, draft) {
    Object.assign(this, { article, kind, row, draft: { ...(row?.state.values), ...draft }, open: true, used: false, warned: false });
    const fields = KINDS[kind].fields;
    this.parts = Object.fromEntries(fields.map((field) => [field.name, fieldOf(article, kind, field, this.get(field.name))]));
    const kinds = row ? null : h("div", { class: "field" },
      h("label", { for: "field-kind-of-row", text: "Add a" }),
      h("select", { id: "field-kind-of-row", change: (event) => this.add(event.target.value, this.words ?? chosen) },
        NAMES.map((name) => h("option", { value: name, text: KINDS[name].one, selected: name === kind }))));
    fill($$("editor"),
      h("h2", { id: "editor-title", tabindex: "-1", text: `${row ? "Edit" : "Add"} ${KINDS[kind].one}` }),
      row ? h("blockquote", null, evidence(row)) : null, kinds,
      h("p", { class: "hint", text: "Words selected in the article can be used for the fields that stand in it." }),
      fields.map(({ name }) => this.parts[name].element),
      h("div", { class: "line end" },
        h("button", { type: "button", text: "Cancel", click: () => this.close() }),
        h("button", { type: "submit", class: "main", text: row ? "Save the change" : "Add the row" })));
    $$("editor").dataset.kind = kind;
    this.words = null;
    $$("browse").hidden = true;
    $$("editor").hidden = false;
    $$("records").scrollTop = 0;
    if (narrow.matches) view.tab("records");
    this.locate();
    showChosen();
    const first = fields.find((field) => !field.fixed);
    this.parts[first.name].control.focus();
  },

  get(name) {
    return (name in this.draft ? this.draft[name] : this.row?.original(name)) ?? "";
  },

  /** Show the value of a field. */
  put(name) {
    const part = this.parts[name];
    part.control.value = this.get(name);
    part.shown = part.control.value;
  },

  /** The fields whose value stands somewhere in the text. */
  anchored() {
    return KINDS[this.kind].fields.filter((field) => field.from !== undefined);
  },

  /** Take the selected words for a field: its value, and where it stands. */
  use(field, words) {
    if (!words || words.article !== this.article) return;
    this.read();
    this.words ??= words;
    this.used = true;
    const [start, end] = placeOf(field.from);
    Object.assign(this.draft, { [start]: words.start, [end]: words.end, [field.name]: words.text });
    if (field.written) this.draft[field.written] = words.text;
    if (this.kind === "castings") this.span();
    // The speaker of a quotation often stands in another sentence than its words.
    if (this.kind !== "quotes" || field.from === "") {
      Object.assign(this.draft, sentenceAround(this.article, this.draft.start, this.draft.end));
    }
    if (this.kind === "platforms") this.known(words.text);
    Object.keys(this.parts).forEach((name) => this.put(name));
    this.locate();
    this.parts[field.name].control.focus();
    announce(`${field.label}: ${words.text}`);
  },

  /** A casting reaches from its actor to its character. */
  span() {
    const ends = ["actor", "character"].flatMap((name) => placeOf(name)).map((name) => this.get(name)).filter(Number.isInteger);
    Object.assign(this.draft, { start: Math.min(...ends), end: Math.max(...ends) });
  },

  /** A platform of the registry brings its id and kind along. */
  known(name) {
    const service = data.platforms.find(([known]) => fold(known) === fold(name));
    if (service) Object.assign(this.draft, { platform: service[0], platform_id: service[1], kind: service[2] });
    else if (!this.row) this.draft.platform_id = fold(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  },

  /** Say under each field where in the text its value stands. */
  locate() {
    for (const field of this.anchored()) {
      const [start, end] = placeOf(field.from).map((name) => this.get(name));
      const written = Number.isInteger(start) ? textAt(this.article, start, end) : "";
      this.parts[field.name].place.textContent = field.fixed || !written ? "" : `in the text: “${written.slice(0, 80)}”`;
    }
  },

  /** Whether something would be lost by leaving. */
  dirty() {
    return this.open && (this.used || Object.values(this.parts).some(({ control, shown }) => control.value !== shown));
  },

  /** Leave; what was typed is only thrown away when that is asked for twice. */
  leave() {
    if (!this.dirty() || this.warned) {
      this.close();
      return;
    }
    this.warned = true;
    announce("Not saved yet. Press Escape again to throw the change away.");
  },

  /** Take over what was typed. */
  read() {
    for (const [name, part] of Object.entries(this.parts)) {
      // A field shows some values otherwise than they are (line breaks): only what was typed counts.
      if (part.control.value === part.shown) continue;
      this.draft[name] = part.control.value.trim();
      part.shown = part.control.value;
      this.used = true;
    }
    if (this.kind === "quotes" && "speaker" in this.draft) this.draft.speakers = this.draft.speaker;
  },

  /** Keep the row; false if something is wrong with it. */
  submit() {
    this.read();
    const wrong = faults(this.kind, (name) => this.get(name));
    const [main] = this.anchored();
    if (!this.row?.cells && !Number.isInteger(this.get("start"))) {
      wrong[main.name] = `Select the words in the article, then “Use as ${main.label.toLowerCase()}”.`;
    }
    for (const [name, part] of Object.entries(this.parts)) {
      part.problem.textContent = wrong[name] ?? "";
      if (name in wrong) part.control.setAttribute("aria-invalid", "true");
      else part.control.removeAttribute("aria-invalid");
    }
    if (Object.keys(wrong).length) {
      this.parts[Object.keys(wrong)[0]].control.focus();
      announce(Object.values(wrong).join(" "));
      return false;
    }
    const { row } = this;
    const note = row?.state.note ?? "";
    if (!row?.cells) {
      chosen = null;
      getSelection().removeAllRanges();
      const target = row ?? this.article.row(newKey(this.kind));
      view.alter([[target, { decision: "add", note, values: this.draft }]], row ? "the change" : "the addition");
      this.close(target);
      announce(`${row ? "Changed" : "Added"} the ${KINDS[this.kind].one}. ${view.progress()}`);
      return true;
    }
    const values = Object.fromEntries(Object.entries(this.draft).filter(([name, value]) => String(value) !== String(row.original(name) ?? "")));
    const edited = Object.keys(values).length > 0;
    const rest = view.after(row);
    const decision = edited ? "edit" : row.state.decision === "edit" ? "" : row.state.decision;
    view.alter([[row, { decision, note, values }]], "the edit");
    this.close(edited && rest ? rest : row);
    announce(edited ? `Edited. ${view.progress()}` : "Nothing was changed; the row stays as it was found.");
    return true;
  },

  close(row = this.row) {
    this.open = false;
    $$("editor").hidden = true;
    $$("editor").replaceChildren();
    $$("browse").hidden = false;
    showChosen();
    view.select(row?.state ? row : view.row, { focus: true, show: true });
  },
};

$$("editor").addEventListener("submit", (event) => {
  event.preventDefault();
  editor.submit();
});
$$("editor").addEventListener("change", (event) => {
  if (editor.kind !== "platforms" || event.target.name !== "platform") return;
  editor.read();
  editor.known(event.target.value);
  ["platform_id", "kind"].forEach((name) => editor.put(name));
});
$$("add").addEventListener("click", () => editor.add("castings", chosen));
