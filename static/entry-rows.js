/* Rows of the tables: added, removed, moved, cleared, without leaving the page. */
"use strict";

(() => {
  const { form, words } = Entry;
  // Of a further candidate on the same ballot paper all else is the same.
  const OWN_OF_A_BALLOT = /-(unit|unit_id|unit_in|in_favour|against|written_in_favour)$/;
  // What a new row is about, where that is not its first field.
  const MAIN = { papers: "title", people: "name", targets: "text", directions: "text", leaders: "unit" };

  const section = (table) => document.getElementById(`table-${table}`);
  const place = (table) => section(table).querySelector("[data-rows]");
  const rowsOf = (table) => [...place(table).querySelectorAll(":scope > [data-row]")];
  const orderOf = (row) => row.querySelector(`input[type=hidden][value="${row.dataset.row}"]`);
  const tableOf = (row) => row.closest("[data-table]").dataset.table;
  const added = (table) => rowsOf(table).filter(orderOf);
  const fieldsOf = (row) => [...row.querySelectorAll("[name]:not([type=submit], [type=hidden])")];
  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(4));
    return `n${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  };

  /** The number of a row stands in its title, its labels and the names of its buttons. */
  const renumber = (table) => {
    rowsOf(table).forEach((row, at) => {
      row.querySelectorAll("[data-number]").forEach((place) => (place.textContent = at + 1));
      if (!orderOf(row)) return;
      for (const label of row.querySelectorAll(".cell .vh")) {
        label.textContent = label.textContent.replace(/\d+$/, at + 1);
      }
    });
  };

  const made = (table, key) => {
    const row = section(table).querySelector("template").content.firstElementChild.cloneNode(true);
    for (const element of [row, ...row.querySelectorAll("*")]) {
      for (const { name, value } of [...element.attributes]) {
        const isKey = /^(name|id|for|data-row|aria-.*)$/.test(name) || element.matches("button, [type=hidden]");
        if (isKey) element.setAttribute(name, value.replace(/(^|[-:])new(?=$|-)/, `$1${key}`));
      }
    }
    return row;
  };

  const putIn = (table, row, after) => {
    if (after) after.after(row);
    else place(table).append(row);
    Entry.prepareNames(row);
  };

  const add = (table, after) => {
    const row = made(table, newKey());
    const above = after ?? added(table).at(-1);
    putIn(table, row, after);
    renumber(table);
    if (table === "ballots" && above) {
      for (const field of row.querySelectorAll("[name]:not([type=submit])")) {
        const name = field.name.replace(row.dataset.row, above.dataset.row);
        if (field !== orderOf(row) && !OWN_OF_A_BALLOT.test(name)) {
          Entry.set(field.name, Entry.read(form).get(name) ?? "");
        }
      }
    }
    const main = fieldsOf(row).find((field) => field.name.endsWith(`-${MAIN[table]}`)) ?? fieldsOf(row)[0];
    main.focus();
    Entry.changed();
  };

  const stateOf = (row) => {
    const names = new Set([...row.querySelectorAll("[name]:not([type=submit])")].map((field) => field.name));
    const now = Entry.read(form);
    return [...names].map((name) => [name, now.get(name) ?? ""]);
  };

  /** Say above a row what was done there, with a way back. */
  Entry.offerUndo = (row, sentence, undo) => {
    const button = Entry.button(words.undo, () => {
      undo(notice);
      notice.remove();
      Entry.changed();
    });
    const said = Entry.make("p", { className: "note undo" }, sentence, " ", button);
    const notice = row.matches("tr") ? Entry.make("tr", {}, Entry.make("td", { colSpan: 99 }, said)) : said;
    row.before(notice);
    Entry.say(sentence);
  };

  const clear = (row) => {
    const before = stateOf(row);
    for (const [name] of before) Entry.set(name, "");
    const title = row.querySelector("th, legend").textContent.trim();
    Entry.offerUndo(row, Entry.told(words.cleared, { row: title }), () => {
      before.forEach(([name, text]) => Entry.set(name, text));
      fieldsOf(row)[0].focus();
    });
    fieldsOf(row)[0].focus();
  };

  const remove = (row) => {
    const table = tableOf(row);
    const all = rowsOf(table);
    const at = all.indexOf(row);
    const title = `${section(table).dataset.rowLabel} ${at + 1}`;
    Entry.offerUndo(row, Entry.told(words.removed, { row: title }), (notice) => {
      notice.before(row);
      renumber(table);
      fieldsOf(row)[0].focus();
    });
    row.remove();
    renumber(table);
    const next = all[at + 1] ?? all[at - 1];
    (next ? fieldsOf(next)[0] : section(table).querySelector("[data-add]")).focus();
  };

  /** The row beside it goes to its other side, so that the focus can stay. */
  const move = (row, isUp) => {
    const inOrder = added(tableOf(row));
    const beside = inOrder[inOrder.indexOf(row) + (isUp ? -1 : 1)];
    if (!orderOf(row) || !beside) return;
    if (isUp) row.after(beside);
    else row.before(beside);
    renumber(tableOf(row));
    const at = added(tableOf(row)).indexOf(row) + 1;
    Entry.say(Entry.told(words.moved, { place: at, all: inOrder.length }));
    row.scrollIntoView({ block: "nearest" });
    Entry.changed();
  };

  Entry.rows = {
    find: (table, key) => rowsOf(table).find((row) => row.dataset.row === key),
    keys: (table) => added(table).map((row) => row.dataset.row),
    take: (table, row) => {
      putIn(table, row);
      renumber(table);
    },
    after: (row) => rowsOf(tableOf(row)).slice(rowsOf(tableOf(row)).indexOf(row) + 1),
    before: (row) => rowsOf(tableOf(row)).slice(0, rowsOf(tableOf(row)).indexOf(row)).reverse(),

    /** The rows in the order of their keys, those missing made; one that is not named stays where it is. */
    arrange: (table, keys) => {
      if (!section(table).querySelector("template")) return;
      const now = Entry.rows.keys(table);
      const isInOrder = keys.slice(0, now.length).join() === now.join();
      for (const key of keys) {
        const row = Entry.rows.find(table, key);
        if (!row) putIn(table, made(table, key));
        else if (!isInOrder && orderOf(row)) putIn(table, row);
      }
      renumber(table);
    },
  };

  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-remove], [data-up], [data-down]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest("[data-row]");
    if ("add" in button.dataset) add(button.closest("[data-table]").dataset.table);
    else if ("remove" in button.dataset) (orderOf(row) ? remove : clear)(row);
    else move(row, "up" in button.dataset);
    Entry.changed();
  });

  form.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row || event.shiftKey || event.metaKey) return;
    const isMove = event.altKey && !event.ctrlKey && /^Arrow(Up|Down)$/.test(event.key);
    const isAdd = event.ctrlKey && !event.altKey && event.key === "Enter";
    if (isMove) move(row, event.key === "ArrowUp");
    else if (isAdd && section(tableOf(row)).querySelector("template")) {
      add(tableOf(row), orderOf(row) ? row : rowsOf(tableOf(row)).findLast((one) => !orderOf(one)));
    } else return;
    event.preventDefault();
  });
})();
