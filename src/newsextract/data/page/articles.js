// Which article is at hand: one by one, or chosen from a list.

const LISTED = 100;

const chooser = {
  limit: LISTED,

  open() {
    this.limit = LISTED;
    $$("articles").showModal();
    this.draw();
    $$("find").select();
  },

  draw() {
    const words = fold($$("find").value).split(/\s+/).filter(Boolean);
    const which = $$("which").value;
    const fitting = articles.filter((article) => {
      if (which && (which === "done") !== (article.decided === article.total)) return false;
      const text = fold(`${article.name} ${article.id} ${article.published}`);
      return words.every((word) => text.includes(word));
    });
    fill($$("found"), fitting.slice(0, this.limit).map((article) => h("li", null,
      h("button", { type: "button", "aria-current": article === view.article ? "true" : null, click: () => this.choose(article) },
        h("b", { text: article.name }),
        h("span", { class: "facts", text: [article.id, article.published].filter(Boolean).join(" · ") }),
        h("span", { class: article.decided === article.total ? "count done" : "count", text: article.total ? `${article.decided} / ${article.total}` : "no rows" })))));
    if (!fitting.length) fill($$("found"), h("li", { class: "facts", text: "No article fits." }));
    $$("more-articles").hidden = fitting.length <= this.limit;
  },

  choose(article) {
    $$("articles").close();
    if (view.open(article)) list.focus();
  },
};

/** Go to the next article in that direction, past those without a row that fits the filters. */
function step(by) {
  const fits = narrowed() ? matcher() : null;
  for (let index = view.article.index + by; articles[index]; index += by) {
    const article = articles[index];
    if (!fits || article.rows.some((row) => filters.kinds.has(row.kind) && fits(row))) {
      if (view.open(article)) announce(`Article ${index + 1} of ${articles.length}: ${article.name}`);
      return;
    }
  }
  announce(`No ${by > 0 ? "later" : "earlier"} article${fits ? " has rows that fit the filters" : ""}.`);
}

/** The next undecided row, in this article or a later one (or, from the end, an earlier one). */
function nextOpen() {
  const { length } = articles;
  for (let ahead = 0; ahead <= length; ahead += 1) {
    const article = articles[(view.article.index + ahead) % length];
    const row = byCertainty(article.present).find((other) => !other.decided && (ahead > 0 || other !== view.row));
    if (row) {
      if (article !== view.article) view.open(article);
      view.select(row, { focus: true, show: true });
      return;
    }
  }
  announce("Every row is decided.");
}

$$("previous").addEventListener("click", () => step(-1));
$$("next").addEventListener("click", () => step(1));
$$("choose").addEventListener("click", () => chooser.open());
$$("find").addEventListener("input", paused(() => chooser.draw(), 80));
$$("which").addEventListener("change", () => chooser.draw());
$$("more-articles").addEventListener("click", () => {
  chooser.limit += LISTED;
  chooser.draw();
});
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  // A press on the backdrop is one on the dialog itself, outside its box.
  dialog.addEventListener("mousedown", (event) => {
    const box = dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (event.target === dialog && !inside) dialog.close();
  });
}
