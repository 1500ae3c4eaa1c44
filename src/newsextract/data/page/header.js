// What stands around: progress, the article's head, undo and redo, light and dark, the two tabs.

function drawProgress() {
  const { article } = view;
  const show = (id, decided, total, text) => {
    const bar = $$(id).querySelector("progress");
    bar.max = total || 1;
    bar.value = total ? decided : 1;
    $$(id).querySelector("span").textContent = text;
  };
  const whole = totals();
  show("whole", whole.decided, whole.total, `${whole.decided.toLocaleString("en")} of ${whole.total.toLocaleString("en")} rows decided`);
  show("part", article.decided, article.total, `${article.decided} / ${article.total} here`);
  $$("undo").disabled = !past.length;
  $$("redo").disabled = !future.length;
}

function drawHead() {
  const { article } = view;
  $$("title").textContent = article.name;
  // A name taken from the first line stands there already.
  $$("title").classList.toggle("unseen", !article.title);
  $$("choose").textContent = `Article ${article.index + 1} of ${articles.length.toLocaleString("en")}`;
  $$("previous").disabled = article.index === 0;
  $$("next").disabled = article.index === articles.length - 1;
  const dated = article.published ? `${article.published} (${article.basis})` : "date unknown";
  $$("facts").textContent = [article.id, dated, plural(article.words, "word")].join(" · ");
  $$("warnings").hidden = !article.warnings.length;
  fill($$("warnings"), article.warnings.map((text) => h("li", { text })));
}

function back(move, none, verb) {
  if (editor.open) {
    announce("Save the row or cancel first.");
    return;
  }
  const done = move();
  if (!done) {
    announce(none);
    return;
  }
  const [rows, label] = done;
  const row = rows.find((other) => other.state);
  view.refresh();
  if (row) view.select(row, { focus: true, show: true });
  announce(`${verb} ${label}. ${view.progress()}`);
}

const undoLast = () => back(undo, "There is nothing to undo.", "Undid");
const redoLast = () => back(redo, "There is nothing to redo.", "Did again");

const THEMES = { auto: "Auto", light: "Light", dark: "Dark" };

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  $$("theme").textContent = `◐ ${THEMES[name]}`;
  $$("theme").setAttribute("aria-label", `Light or dark: ${THEMES[name]}`);
  store.set("theme", name);
}

function nextTheme() {
  const names = Object.keys(THEMES);
  setTheme(names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length]);
}

const kept = store.get("theme");
setTheme(kept in THEMES ? kept : "auto");
$$("theme").addEventListener("click", nextTheme);
$$("undo").addEventListener("click", undoLast);
$$("redo").addEventListener("click", redoLast);

// On a narrow screen one of the two halves is shown, by tabs.
function showTab(name) {
  document.body.dataset.tab = name;
  for (const tab of $$("tabs").children) {
    const chosenTab = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", String(chosenTab));
    tab.tabIndex = chosenTab ? 0 : -1;
  }
}

for (const tab of $$("tabs").children) {
  tab.addEventListener("click", () => showTab(tab.id.slice(4)));
  tab.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tab.nextElementSibling ?? tab.previousElementSibling;
    showTab(other.id.slice(4));
    other.focus();
    event.stopPropagation();
  });
}
showTab("records");
