// Cells of a CSV table, guarded against being run as formulas exactly as cells.py does it.

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

function guard(value) {
  return typeof value === "string" && FORMULA.test(value) ? "'" + value : value;
}

function unguard(value) {
  return GUARDED.test(value) ? value.slice(1) : value;
}

/** Rows of cells (text, numbers, null) as CSV: byte order mark, CRLF, quotes where needed. */
function toCsv(rows) {
  const quoted = (value) => {
    const text = value === null || value === undefined ? "" : String(guard(value));
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  return "\ufeff" + rows.map((row) => row.map(quoted).join(",") + "\r\n").join("");
}

/** CSV as rows of text, guards undone; the separator is told by the header (Excel may change it). */
function fromCsv(source) {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const header = text.slice(0, (text + "\n").search(/[\r\n]/));
  const count = (sign) => header.split(sign).length;
  const separator = [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows = [];
  let row = [];
  let at = 0;
  const special = new RegExp(`[${separator}\\r\\n]`, "g");
  while (at < text.length) {
    let value;
    if (text[at] === '"') {
      const pieces = [];
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) throw new Error("a quotation mark is never closed");
        pieces.push(text.slice(from, quote));
        at = quote + 1;
        if (text[at] !== '"') break;
        from = at + 1;
      }
      value = pieces.join('"');
    } else {
      value = "";
    }
    special.lastIndex = at;
    const end = special.exec(text);
    const stop = end ? end.index : text.length;
    row.push(unguard(value + text.slice(at, stop)));
    at = stop + 1;
    if (!end || end[0] !== separator) {
      if (end && end[0] === "\r" && text[at] === "\n") at += 1;
      rows.push(row);
      row = [];
    }
  }
  // A separator at the very end opens one more, empty cell.
  if (row.length) rows.push([...row, ""]);
  return rows.filter((cells) => cells.length > 1 || cells[0] !== "");
}
