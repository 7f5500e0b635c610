/* Tables that are typed down their columns: arrows, rows pasted from Excel, everybody present at once. */
"use strict";

(() => {
  const { form, words } = Entry;
  // As entering/pasting.py reads a roll call.
  const PRESENT = ["x", "co", "co mat", "1", "v", "present", "yes"];
  const ABSENT = ["vang", "vang mat", "khong", "0", "absent", "no"];
  const columnOf = (name) => name.slice(name.lastIndexOf("-") + 1);
  const isLine = (field) => field.matches("input:not([type=hidden], [type=radio], [type=checkbox])");
  const inColumn = (row, column) =>
    [...row.querySelectorAll("[name]")].find((field) => field.name.endsWith(`-${column}`));

  form.addEventListener("keydown", (event) => {
    const { target: field, key } = event;
    const isArrow = key === "ArrowUp" || key === "ArrowDown";
    if (!isArrow || event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
    if (!isLine(field) || !field.closest(".typed")) return;
    const row = field.closest("[data-row]");
    const rows = key === "ArrowUp" ? Entry.rows.before(row) : Entry.rows.after(row);
    const next = rows.map((one) => inColumn(one, columnOf(field.name))).find(Boolean);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select?.();
  });

  // Enter keeps the draft without leaving the page.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey) return;
    if (!event.target.matches("input") || event.isComposing) return;
    event.preventDefault();
    Entry.sync({ isAsked: true });
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-all-present]");
    if (!button) return;
    event.preventDefault();
    for (const row of button.closest("[data-table]").querySelectorAll("[data-row]")) {
      const radios = [...row.querySelectorAll("input[type=radio]")];
      const isGiven = row.querySelector(":scope > th");
      if (isGiven && !radios.some((radio) => radio.checked)) {
        radios.find((radio) => radio.value === "present").checked = true;
      }
    }
    Entry.changed();
  });

  /** Rows and cells as Excel copies them: a cell of several lines stands in quotation marks. */
  const cut = (text) => {
    const rows = [[]];
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    for (const [, quoted, plain, end] of lines.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
      rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
      if (end === "\n") rows.push([]);
      if (end === "") break;
    }
    return rows;
  };

  const asTyped = (name, text) => {
    const key = Entry.folded(text);
    if (columnOf(name) === "status" && PRESENT.includes(key)) return "present";
    if (columnOf(name) === "status" && ABSENT.includes(key)) return "absent";
    const pairs = Entry.named(name).flatMap((field) =>
      field.options ? [...field.options].map((one) => [one.value, one.text])
        : field.type === "radio" ? [[field.value, field.labels[0].textContent]] : []);
    return pairs.find(([, label]) => Entry.folded(label) === key)?.[0] ?? text;
  };

  const columnsFrom = (field) => {
    const names = [...field.closest("[data-row]").querySelectorAll("[name]:not([type=hidden], [type=submit])")];
    const columns = [...new Set(names.map((one) => columnOf(one.name)))];
    return columns.slice(columns.indexOf(columnOf(field.name)));
  };

  /** Whether pasted rows say by themselves which member they are of. */
  const namesUnits = (rows, section) => {
    const heads = [...section.querySelectorAll("[data-row] > th")];
    const titles = heads.map((head) => Entry.folded(head.textContent));
    const named = rows.filter((row) => row.slice(0, 2).some((cell) => titles.includes(Entry.folded(cell))));
    return named.length * 2 >= rows.length;
  };

  const intoBox = (section, rows, sentence) => {
    const box = section.querySelector(".paste textarea");
    if (!box) {
      Entry.say(words.tooMany);
      return;
    }
    box.value = rows.map((row) => row.join("\t")).join("\n");
    const why = section.querySelector(".paste .why") ?? Entry.make("p", { className: "why missing" });
    why.textContent = sentence;
    box.before(why);
    Entry.reveal(box);
    Entry.say(sentence);
  };

  form.addEventListener("paste", (event) => {
    const field = event.target;
    if (!field.matches(".typed input")) return;
    const text = event.clipboardData.getData("text/plain");
    const rows = cut(text);
    if (rows.length < 2 && rows[0].length < 2) return;
    event.preventDefault();
    const section = field.closest("[data-table]");
    if (namesUnits(rows, section) && section.querySelector(".paste")) {
      intoBox(section, rows, words.namesUnits);
      return;
    }
    const row = field.closest("[data-row]");
    const places = [row, ...Entry.rows.after(row)];
    const columns = columnsFrom(field);
    const before = [];
    const now = Entry.read(form);
    rows.slice(0, places.length).forEach((cells, at) => {
      columns.slice(0, cells.length).forEach((column, number) => {
        const name = inColumn(places[at], column)?.name;
        if (!name) return;
        before.push([name, now.get(name)]);
        Entry.set(name, asTyped(name, cells[number]));
      });
    });
    Entry.offerUndo(row, Entry.told(words.pasted, { cells: before.length }), () =>
      before.forEach(([name, text]) => Entry.set(name, text)));
    if (rows.length > places.length) intoBox(section, rows.slice(places.length), words.tooMany);
    Entry.changed();
  });
})();
