"use strict";
const names = new Intl.Collator("vi", { numeric: true });
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, body, head, column));
  });
  if (body.rows.length > 15) {
    addSearch(table, body);
  }
  const box = table.parentElement;
  // Who travels by Tab need not stop at a table that shows all its columns.
  new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute("tabindex");
    }
  }).observe(box);
}
function sort(table, body, head, column) {
  const before = head.getAttribute("aria-sort");
  const descending = before ? before === "ascending" : head.classList.contains("number");
  for (const other of table.tHead.rows[0].cells) {
    other.removeAttribute("aria-sort");
  }
  head.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const number = [...body.rows].some(row => row.cells[column].dataset.v !== undefined);
  const value = row => number ? row.cells[column].dataset.v : row.cells[column].textContent;
  const order = number ? (a, b) => a - b : names.compare;
  const rows = [...body.rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    // What is not defined stands last in either direction.
    if (x === undefined || y === undefined) {
      return (x === undefined) - (y === undefined);
    }
    return descending ? order(y, x) : order(x, y);
  });
  for (const row of rows) {
    body.append(row);
  }
}
function addSearch(table, body) {
  const search = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const found = document.createElement("output");
  input.type = "search";
  search.className = "search";
  label.append("%SEARCH%", input);
  search.append(label, found);
  input.addEventListener("input", () => {
    const wanted = input.value.trim().normalize("NFKC").toLowerCase();
    // Who types no marks means a name with any marks.
    const text = plain(wanted) === wanted ? plain : marked => marked;
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !text(row.textContent.normalize("NFKC").toLowerCase()).includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    found.textContent = wanted === "" ? "" : "%FOUND%".replace("{0}", shown).replace("{1}", body.rows.length);
  });
  table.parentElement.before(search);
}
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}
