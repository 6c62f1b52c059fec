"use strict";
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(table, body, head, column));
  });
  if (body.rows.length > 15) {
    const search = document.createElement("input");
    search.type = "search";
    search.placeholder = "%SEARCH%";
    search.setAttribute("aria-label", "%SEARCH%");
    search.addEventListener("input", () => {
      const wanted = search.value.normalize("NFC").toLowerCase();
      for (const row of body.rows) {
        row.hidden = !row.textContent.normalize("NFC").toLowerCase().includes(wanted);
      }
    });
    table.parentElement.before(search);
  }
}
function sort(table, body, head, column) {
  const number = head.classList.contains("number");
  const before = head.getAttribute("aria-sort");
  const descending = before ? before === "ascending" : number;
  for (const other of table.tHead.rows[0].cells) {
    other.removeAttribute("aria-sort");
  }
  head.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const names = new Intl.Collator("vi");
  const value = row => row.cells[column].dataset.v;
  const order = (a, b) => {
    if (!number) {
      return names.compare(a.cells[column].textContent, b.cells[column].textContent);
    }
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) {
      return (x === undefined) - (y === undefined);
    }
    return Number(x) - Number(y);
  };
  const known = row => !number || value(row) !== undefined;
  const rows = [...body.rows].sort((a, b) =>
    known(a) && known(b) ? (descending ? order(b, a) : order(a, b)) : order(a, b));
  body.append(...rows);
}
