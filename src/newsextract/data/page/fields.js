// The fields of a row as controls of a form, and what is wrong with what was typed.

const suggest = {
  people: (article) => ["actor", "speaker"].flatMap((name) => article.present.map((row) => row.get(name))),
  characters: (article) => article.present.map((row) => row.kind === "castings" && row.get("character")),
  works: (article) => article.works.map(([title]) => title),
  platforms: () => data.platforms.map(([name]) => name),
};

function suggestions(article, name) {
  return [...new Set(suggest[name](article).filter(Boolean))].sort();
}

/** A label with its control; `value` is what it holds. Returns {element, control, problem, place, shown}. */
function fieldOf(article, kind, field, value) {
  const id = `field-${field.name}`;
  const choices = data.choices[kind][field.name];
  const list = field.list && `${id}-list`;
  const about = [`${id}-problem`, field.hint && `${id}-hint`].filter(Boolean).join(" ");
  const shared = { id, name: field.name, "aria-describedby": about, "aria-required": KINDS[kind].needs.includes(field.name) ? "true" : null };
  let control;
  if (choices) {
    control = h("select", shared, choices.map((choice) => h("option", { value: choice, text: choice.replaceAll("_", " "), selected: choice === value })));
  } else if (field.fixed) {
    control = h("textarea", { ...shared, rows: "3", readonly: true, text: value });
  } else {
    control = h("input", { ...shared, value, list, autocomplete: "off", spellcheck: "false" });
  }
  const problem = h("span", { class: "wrong", id: `${id}-problem` });
  const place = field.from === undefined ? null : h("span", { class: "hint" });
  const element = h("div", { class: "field" },
    h("label", { for: id, text: field.label }), control,
    field.hint && h("span", { class: "hint", id: `${id}-hint`, text: field.hint }), place, problem,
    list && h("datalist", { id: list }, suggestions(article, field.list).map((value) => h("option", { value }))));
  return { element, control, problem, place, shown: control.value };
}

/** What is wrong with the values of a row to be, by field; empty when nothing is. */
function faults(kind, get) {
  const found = {};
  for (const { name, form, hint, label } of KINDS[kind].fields) {
    const value = get(name);
    if (form && value && !form.test(value)) found[name] = `Not a ${label.toLowerCase()}: ${hint ?? "see the other rows"}`;
  }
  for (const name of KINDS[kind].needs) {
    if (!get(name) && !(name === "date_text" && get("date"))) {
      const { label, fixed } = KINDS[kind].fields.find((field) => field.name === name);
      found[name] = fixed ? "Select the words in the article, then “Use as words”." : `${label} is needed.`;
    }
  }
  return found;
}
