"use strict";
(() => {
const box = document.getElementById("search");
const input = document.getElementById("find");
const found = document.getElementById("found");
const items = [...document.querySelectorAll("[data-find]")];
const texts = new Map();
const sections = [...document.querySelectorAll("main section")];
const folds = [...document.querySelectorAll("main details")];
let before = null;
let timer = 0;

/* Case and accents do not count: "benes" finds "Beneš". */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const textOf = (item) => {
  if (!texts.has(item)) texts.set(item, plain(item.textContent));
  return texts.get(item);
};

function search() {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  if (!words.length) {
    items.forEach((item) => { item.hidden = false; });
    [...folds, ...sections].forEach((part) => { part.hidden = false; });
    if (before) before.forEach((open, fold) => { fold.open = open; });
    before = null;
    found.textContent = "";
    return;
  }
  if (!before) before = new Map(folds.map((fold) => [fold, fold.open]));
  let count = 0;
  for (const item of items) {
    item.hidden = !words.every((word) => textOf(item).includes(word));
    count += !item.hidden;
  }
  for (const fold of folds) {
    const inside = fold.querySelectorAll("[data-find]");
    const hit = [...inside].some((item) => !item.hidden);
    if (inside.length) fold.hidden = !hit;
    if (hit || (fold.matches("[data-find]") && !fold.hidden && count <= 40)) fold.open = true;
  }
  for (const section of sections) section.hidden = !section.querySelector("[data-find]:not([hidden])");
  found.textContent = count ? `${count.toLocaleString("en")} found` : "nothing found";
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, items.length > 2000 ? 250 : 60);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { input.value = ""; search(); }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== input) { event.preventDefault(); input.focus(); }
});

/* A link into a folded part unfolds it. */
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => folds.forEach((fold) => { fold.open = true; }));
box.hidden = false;
reveal();
})();
