// Single keys, and the page that explains them. In a field, keys are only typing.

const withRow = (run) => () => (view.row ? run(view.row) : announce("No row is at hand."));

const KEYS = [
  [["j", "ArrowDown"], "next row", () => view.move(1)],
  [["k", "ArrowUp"], "previous row", () => view.move(-1)],
  [["w"], "next undecided row, in any article", nextOpen],
  [["a"], "accept", withRow((row) => decide(row, "accept"))],
  [["r"], "reject (an added row: remove)", withRow((row) => decide(row, "reject"))],
  [["e"], "edit", withRow((row) => editor.edit(row))],
  [["n"], "write a note", withRow(() => view.note())],
  [["c"], "clear the decision", withRow((row) => decide(row, ""))],
  [["i"], "add a row, from the selected words if there are any", () => editor.add("castings", chosen)],
  [["u"], "undo (also Ctrl Z)", undoLast],
  [["y"], "redo (also Ctrl Y)", redoLast],
  [["]", "l"], "next article", () => step(1)],
  [["[", "h"], "previous article", () => step(-1)],
  [["o"], "choose an article", () => chooser.open()],
  [["v"], "rows of this article, or of all", () => { $$("scope").value = filters.scope === "all" ? "article" : "all"; filters.scope = $$("scope").value; view.refilter(); announce($$("shown").textContent); }],
  [["/"], "filter by words", () => { if ($$("filters").hidden) $$("more").click(); $$("by-words").focus(); }],
  [["x"], "show the row in the text", withRow((row) => view.showText(row))],
  [["s"], "save the CSV", saveCsv],
  [["t"], "light or dark", nextTheme],
  [["?"], "this page", () => $$("keys").showModal()],
];
const NAMED = { ArrowDown: "↓", ArrowUp: "↑" };
const actions = new Map(KEYS.flatMap(([keys, , run]) => keys.map((key) => [key, run])));

$$("keys").querySelector("tbody").append(...KEYS.map(([keys, text]) => h("tr", null,
  h("th", { scope: "row" }, keys.map((key) => h("kbd", { text: NAMED[key] ?? key }))), h("td", { text }))),
h("tr", null, h("th", { scope: "row" }, h("kbd", { text: "Esc" })), h("td", { text: "leave a field, the editor or this page" })));
$$("help").addEventListener("click", () => $$("keys").showModal());

$$("single").checked = store.get("single") !== "no";
$$("single").addEventListener("change", (event) => store.set("single", event.target.checked ? null : "no"));
$$("forget").addEventListener("click", () => {
  const pairs = articles.flatMap((article) => article.present.filter((row) => row.decided || row.state.note).map((row) => [row, row.cells ? NOTHING : null]));
  $$("keys").close();
  if (view.alter(pairs, "forgetting all decisions")) announce("All decisions are forgotten. Undo takes it back.");
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select");
  if (event.key === "Escape") {
    if (document.querySelector("dialog[open]")) return;
    if (editor.open) editor.leave();
    else if (typing) list.focus();
    return;
  }
  if (typing || document.querySelector("dialog[open]")) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      if (key === "y" || event.shiftKey) redoLast();
      else undoLast();
    }
    return;
  }
  if (event.altKey || editor.open || !$$("single").checked) return;
  // Arrows scroll the text when that is where one is.
  if (event.key.startsWith("Arrow") && event.target.closest?.("#scroll")) return;
  const run = actions.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (!run) return;
  event.preventDefault();
  run();
});
