/* What was typed in another window is joined; where both changed a field, the person is asked. */
"use strict";

(() => {
  const { form, words } = Entry;
  const open = new Map(); // name: what the other window says, and the box that asks

  const settle = (name, take) => {
    for (const one of [name, `${name}_id`, `${name}_in`]) {
      const { text, box } = open.get(one) ?? {};
      if (text === undefined) continue;
      open.delete(one);
      box?.remove();
      Entry.synced.set(one, text);
      if (take) Entry.set(one, text);
    }
    Entry.changed();
    document.getElementById(`f-${name}`)?.focus();
  };

  /** Ask which of two texts of a field shall stand. */
  Entry.ask = (name, text) => {
    if (open.get(name)?.text === text) return;
    open.get(name)?.box?.remove();
    const cell = (document.getElementById(`f-${name}`) ?? Entry.named(name)[0]).closest(".cell");
    const box = Entry.make("div", { className: "sides" });
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", Entry.labelOf(name));
    const mine = Entry.shown(name, Entry.read(form).get(name) ?? "");
    box.append(
      Entry.make("p", {}, words.other, " ", Entry.make("strong", {}, Entry.shown(name, text))),
      Entry.make("p", {}, words.mine, " ", Entry.make("strong", {}, mine)),
      Entry.make("div", { className: "actions" },
        Entry.button(words.take, () => settle(name, true)),
        Entry.button(words.stay, () => settle(name, false))),
    );
    open.set(name, { text, box });
    cell.append(box);
    Entry.unfold(cell);
    Entry.say(`${Entry.labelOf(name)}: ${box.textContent}`);
  };

  Entry.isAsked = (name) => open.has(name);
  Entry.asksNothing = () => open.size === 0;
  /** A part of a name whose text is asked about waits with it. */
  Entry.waitsWith = (name, text) => {
    const asked = /_(id|in)$/.test(name) && open.has(name.slice(0, -3));
    if (asked) open.set(name, { text });
    return asked;
  };

  /** The form as the server has it now; its token is taken over, for a new login changes it. */
  Entry.fetchForm = async () => {
    const asked = fetch(location.pathname, { redirect: "manual", cache: "no-store" });
    const response = await asked.catch(() => Promise.reject(new Error("offline")));
    if (response.type === "opaqueredirect") throw new Error("ended");
    if (!response.ok) throw new Error("broken");
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("entry");
    // Another person may have logged in meanwhile, who has a draft of their own.
    if (fresh?.dataset.key !== form.dataset.key) throw new Error("refused");
    const token = fresh.elements.csrfmiddlewaretoken.value;
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => (field.value = token));
    return fresh;
  };

  /** Rows of the other window that this one does not have; a row that was removed here stays away. */
  const takeRows = (fresh, texts) => {
    for (const row of fresh.querySelectorAll("[data-row]")) {
      const { table } = row.closest("[data-table]").dataset;
      const { row: key } = row.dataset;
      const wasHere = (Entry.synced.get(table) ?? "").split(" ").includes(key);
      if (wasHere || Entry.rows.find(table, key)) continue;
      Entry.rows.take(table, document.importNode(row, true));
      for (const { name } of row.querySelectorAll("[name]")) {
        if (name.startsWith(`${table}-${key}-`)) Entry.synced.set(name, texts.get(name));
      }
    }
  };

  /** Rows that the other window removed, unless something was typed into them here. */
  const dropRows = (texts) => {
    const mine = [...Entry.pending().keys()];
    for (const table of [...Entry.synced.keys()].filter(Entry.isTable)) {
      const theirs = (texts.get(table) ?? "").split(" ");
      for (const key of (Entry.synced.get(table) ?? "").split(" ")) {
        if (!key || theirs.includes(key)) continue;
        const row = Entry.rows.find(table, key);
        if (row && !mine.some((name) => name.startsWith(`${table}-${key}-`))) row.remove();
      }
      Entry.synced.set(table, texts.get(table) ?? "");
    }
  };

  /** Take over what another window typed. Returns the version of the draft that the page then knows. */
  Entry.joinOther = async () => {
    const fresh = await Entry.fetchForm();
    const texts = Entry.read(fresh, true);
    takeRows(fresh, texts);
    dropRows(texts);
    const taken = [];
    for (const [name, now] of Entry.read(form)) {
      if (Entry.isTable(name) || !texts.has(name)) continue;
      const [was, text] = [Entry.synced.get(name), texts.get(name)];
      if (Entry.same(was, text) || Entry.same(now, text)) {
        Entry.synced.set(name, text);
      } else if (Entry.same(was, now)) {
        Entry.set(name, text);
        Entry.synced.set(name, text);
        if (!name.endsWith("_id")) taken.push(Entry.labelOf(name));
      } else if (!Entry.waitsWith(name, text)) {
        Entry.ask(name, text);
      }
    }
    if (taken.length) Entry.notice("joined", `${words.joined} ${taken.join("; ")}`);
    return Number(fresh.elements.version.value);
  };
})();
