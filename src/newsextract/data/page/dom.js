// Building the page. Text is only ever set as text: nothing here parses HTML.

const $$ = (id) => document.getElementById(id);

/** An element; `props` are set as attributes, functions as listeners, `class` and `text` as such. */
function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(Boolean));
}

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const narrow = window.matchMedia("(max-width: 860px)");

/** Say something to everybody, those who listen too. */
function announce(message) {
  const status = $$("status");
  status.textContent = message;
  status.classList.add("fresh");
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => status.classList.remove("fresh"), 3500);
}

/** Something went wrong, and stays on the page until it was read. */
function complain(message) {
  $$("problem").firstElementChild.textContent = message;
  $$("problem").hidden = false;
}

$$("problem").lastElementChild.addEventListener("click", () => {
  $$("problem").hidden = true;
});

function plural(count, word) {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}

/** Call `task` when the typing has paused. */
function paused(task, ms = 120) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(task, ms, ...given);
  };
}
