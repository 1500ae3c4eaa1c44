// One row as a card: what it says, how sure it is, what was decided; the row at hand unfolds.

const STATES = { "": "○", accept: "✓", reject: "✕", edit: "✎", add: "+" };

function percent(row) {
  return row.confidence === null ? "" : `${Math.round(row.confidence * 100)} %`;
}

function card(row, active) {
  const { head, facts } = reading(row);
  const { decision, note } = row.state;
  const foreign = filters.scope === "all" && row.article.name;
  const pick = h(
    "button",
    {
      type: "button", class: "pick", tabindex: active ? "0" : "-1", "aria-expanded": String(active),
      click: () => view.select(row, { focus: true, show: true }),
    },
    h("span", { class: "state", text: STATES[decision], "aria-hidden": "true" }),
    h("span", { class: "words" },
      h("span", { class: "head" }, head.map((part, index) => h(index % 2 ? "span" : "b", { text: part }))),
      facts.length ? h("span", { class: "facts", text: facts.join(" · ") }) : null,
      foreign ? h("span", { class: "facts", text: foreign }) : null,
      note && !active ? h("span", { class: "facts note", text: note }) : null),
    confidence(row),
    h("span", { class: "unseen", text: DECISIONS[decision] ?? "undecided" }),
  );
  return h("li", { class: active ? "card active" : "card", "data-kind": row.kind, "data-decision": decision || "none" }, pick, active ? details(row) : null);
}

function confidence(row) {
  if (row.confidence === null) return null;
  const bar = h("span", { class: "fill" });
  bar.style.inlineSize = `${row.confidence * 100}%`;
  return h("span", { class: "confidence" }, h("span", { text: percent(row) }), h("span", { class: "gauge" }, bar));
}

function details(row) {
  const { decision, note } = row.state;
  const act = (name, label, key, run) => h("button", {
    type: "button", class: `act ${name}`, "aria-pressed": name in DECISIONS ? String(decision === name) : null,
    "aria-keyshortcuts": key, click: run,
  }, label, h("kbd", { text: key, "aria-hidden": "true" }));
  const write = (event) => annotate(row, event.target.value);
  // A pause is enough: what is typed shall outlive a window that is closed.
  const soon = paused((event) => write(event), 400);
  return h("div", { class: "details" },
    h("blockquote", null, evidence(row)),
    row.state.decision === "edit" ? before(row) : null,
    h("p", { class: "facts" }, row.cells ? `rule ${row.original("rule")}` : "added by you",
      h("button", { type: "button", class: "link", text: "Show in the text", click: () => view.showText(row) })),
    h("div", { class: "acts" },
      row.cells ? act("accept", "Accept", "a", () => decide(row, "accept")) : null,
      act("reject", row.cells ? "Reject" : "Remove", "r", () => decide(row, "reject")),
      act("change", "Edit", "e", () => editor.edit(row)),
      row.cells && decision ? act("clear", "Clear", "c", () => decide(row, "")) : null),
    h("label", { class: "noted" }, "Note",
      h("textarea", { rows: "1", "aria-keyshortcuts": "n", text: note, input: soon, change: write })));
}

/** The sentence with its values set off. */
function evidence(row) {
  const [start, end] = [row.get("evidence_start"), row.get("evidence_end")];
  const text = row.get("evidence") ?? "";
  const offsets = new Offsets(text);
  const cuts = new Set([start, end]);
  const values = places(row).map(([from, to]) => [Math.max(from, start), Math.min(to, end)]).filter(([from, to]) => from < to);
  values.flat().forEach((cut) => cuts.add(cut));
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index];
    const inside = values.some(([low, high]) => low <= from && to <= high);
    return h(inside ? "b" : "span", { text: offsets.slice(from - start, to - start) });
  });
}

/** What an edited row said before. */
function before(row) {
  const shown = KINDS[row.kind].fields.filter(({ name }) => name in row.state.values);
  return h("ul", { class: "before", "aria-label": "Changes" }, shown.map(({ name, label }) => h("li", null,
    `${label}: `, h("del", { text: row.original(name) || "(empty)" }), " → ", h("ins", { text: row.get(name) || "(empty)" }))));
}

/** Decide a row, and go on to the next undecided one. An added row can only be taken away. */
function decide(row, decision) {
  if (!row.cells) {
    if (decision !== "reject") return;
    if (view.alter([[row, null]], "the removal")) announce(`Removed the added ${KINDS[row.kind].one}.`);
    return;
  }
  const rest = view.after(row);
  // Accepting what was edited keeps the edit: the new values are what is accepted.
  const values = decision === "edit" ? row.state.values : {};
  const state = decision === "accept" && row.state.decision === "edit" ? row.state : { ...row.state, decision, values };
  const done = view.alter([[row, state]], decision ? `“${DECISIONS[decision]}”` : "the clearing");
  const said = decision ? DECISIONS[decision] : "undecided again";
  if (done) announce(`${said[0].toUpperCase()}${said.slice(1)}. ${view.progress()}`);
  if (decision && rest) view.select(rest, { focus: true, show: true });
  else view.select(row, { focus: true });
}

function annotate(row, note) {
  view.alter([[row, { ...row.state, note: note.trim() }]], "the note", { quiet: true });
}
