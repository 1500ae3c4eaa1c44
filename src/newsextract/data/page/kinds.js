// The four kinds of rows: how they read, what can be changed in them, where their values stand.

const DAY = "\\d{4}(-(2[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?))?";
const EDTF = new RegExp(`^${DAY}(/${DAY})?$`);
const date = { name: "date", label: "Date", form: EDTF, hint: "2025-07-09, 2025-07, 2025, 2025-21 (spring) to 2025-24 (winter), or two with / between" };
const season = { name: "season", label: "Season" };

/**
 * Fields by kind. `from`: the columns with the place of the value, which words selected in the text set
 * (`start`/`end` of the row itself, or `actor_start` …); `written`: the column with the value as written.
 */
const KINDS = {
  castings: {
    one: "casting", title: "Castings", add: "Casting", needs: ["actor"],
    fields: [
      { name: "actor", label: "Actor", list: "people", from: "actor", written: "actor_text" },
      { name: "character", label: "Character", list: "characters", from: "character", written: "character_text" },
      { name: "work", label: "Work", list: "works" },
      { name: "kind", label: "Kind" }, { name: "status", label: "Status" }, season,
    ],
    head: (get) => [get("actor") || "?", get("character") ? " as " : "", get("character") || " (in the cast)"],
    facts: (get) => [get("work"), get("season") && `season ${get("season")}`, get("kind") !== "acting" && get("kind"), get("status") !== "confirmed" && get("status")],
  },
  releases: {
    one: "release", title: "Releases", add: "Release", needs: ["work", "date_text"],
    fields: [
      { name: "work", label: "Work", list: "works" },
      date,
      { name: "date_text", label: "Date as written", from: "", written: "date_text" },
      { name: "date_basis", label: "Date is" },
      { name: "event", label: "Event" },
      { name: "platform", label: "Platform", list: "platforms" },
      { name: "status", label: "Status" },
      { name: "time", label: "Time", form: /^([01]\d|2[0-3]):[0-5]\d$/, hint: "21:00" },
      { name: "timezone", label: "Time zone", form: /^[A-Za-z_]+(\/[A-Za-z_+\-0-9]+)*$/, hint: "Europe/London" },
      { name: "territory", label: "Territory", form: /^[A-Z]{2}$/, hint: "two capitals: US, GB" },
      season,
      { name: "episodes", label: "Episodes" },
    ],
    head: (get) => [get("work") || "?", " · ", get("date") || get("date_text")],
    facts: (get) => [get("date") && get("date") !== get("date_text") && `“${get("date_text")}”`, get("event"), get("platform"), get("territory"), [get("time"), get("timezone")].filter(Boolean).join(" "), get("season") && `season ${get("season")}`, get("episodes") && `episodes ${get("episodes")}`, get("status") !== "set" && get("status"), get("date_basis") !== "stated" && get("date_basis")],
  },
  platforms: {
    one: "platform", title: "Platforms", add: "Platform", needs: ["platform"],
    fields: [
      { name: "platform", label: "Platform", list: "platforms", from: "", written: "" },
      { name: "platform_id", label: "Id", form: /^[a-z0-9-]+$/, hint: "small letters, digits and -" },
      { name: "kind", label: "Kind" },
      { name: "works", label: "Works", hint: "several: Smoke; Mist" },
    ],
    head: (get) => [get("platform") || "?"],
    facts: (get) => [get("works") && `carries ${get("works")}`, get("kind")],
  },
  quotes: {
    one: "quotation", title: "Quotes", add: "Quotation", needs: ["text"],
    fields: [
      { name: "text", label: "Words", from: "", written: "text", fixed: true },
      { name: "speaker", label: "Speaker", list: "people", hint: "several: Ann Lee; Tom Ray", from: "speaker", written: "speaker_text" },
      { name: "speaker_role", label: "Role" },
      { name: "cue", label: "Cue" },
      { name: "kind", label: "Kind" },
    ],
    head: (get) => [get("speaker") || "Nobody named", ": ", `“${get("text")}”`],
    facts: (get) => [get("speaker_role"), get("kind") !== "speech" && get("kind"), get("parent") && "inside another"],
  },
};
const NAMES = Object.keys(KINDS);

/** The columns with the place of a field's value. */
function placeOf(from) {
  return from ? [`${from}_start`, `${from}_end`] : ["start", "end"];
}

/** What a person reads of a row: head and facts, as text. */
function reading(row) {
  const get = (name) => row.get(name) ?? "";
  const kind = KINDS[row.kind];
  return {
    head: kind.head(get),
    facts: kind.facts(get).filter(Boolean).map((fact) => String(fact).replaceAll("_", " ")),
  };
}

/** Where the row's values stand: [start, end] pairs, the most telling first. */
function places(row) {
  const pairs = row.kind === "castings"
    ? [["actor_start", "actor_end"], ["character_start", "character_end"]]
    : [["start", "end"], ["speaker_start", "speaker_end"]];
  return pairs
    .map(([start, end]) => [row.get(start), row.get(end)])
    .filter(([start, end]) => Number.isInteger(start) && Number.isInteger(end) && start < end);
}

/** "12-15; 20-31" as pairs of offsets. */
function mentions(text) {
  return [...(text ?? "").matchAll(/(\d+)-(\d+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
}
