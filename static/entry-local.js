/* A copy in this browser of what has not reached the server; none where the storage is full or forbidden. */
"use strict";

(() => {
  const { form, words } = Entry;
  const START = "entry-draft-";
  const KEY = START + form.dataset.key;
  const KEPT_FOR = 60 * 24 * 3600 * 1000;
  let offered = null; // an older copy that still waits for an answer

  const attempt = (act) => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  const write = (texts) =>
    attempt(() => {
      localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), texts }));
      return true;
    });

  Entry.local = {
    /** Keep changed fields, a Map. Returns whether the browser did. */
    store: (texts) => (texts.size ? write({ ...offered, ...Object.fromEntries(texts) }) : true),

    /** The server has it. */
    forget: () => attempt(() => (offered ? write(offered) : localStorage.removeItem(KEY))),
  };

  const answer = (box, texts) => {
    offered = null;
    box.remove();
    // The rows first, in their order.
    const inOrder = Object.entries(texts).sort(([one], [other]) => Entry.isTable(other) - Entry.isTable(one));
    inOrder.forEach(([name, text]) => Entry.set(name, text));
    Entry.local.store(new Map(Object.entries(texts)));
    Entry.changed();
    form.querySelector("summary").focus();
  };

  const offer = (texts) => {
    const list = Entry.make("dl");
    for (const [name, text] of Object.entries(texts)) {
      if (!name.endsWith("_id") && !Entry.isTable(name)) {
        list.append(Entry.make("dt", {}, Entry.labelOf(name)));
        list.append(Entry.make("dd", {}, Entry.shown(name, text)));
      }
    }
    const box = Entry.make("section", { className: "note held", id: "held" });
    const forget = () => {
      offered = null;
      box.remove();
      Entry.local.forget();
      form.querySelector("summary").focus();
    };
    const actions = Entry.make("div", { className: "actions" });
    actions.append(Entry.button(words.restore, () => answer(box, texts)), Entry.button(words.forget, forget));
    box.append(Entry.make("h2", {}, words.local), list, actions);
    document.querySelector(".told-now").after(box);
    Entry.say(words.local);
  };

  // Each person's drafts end when they are recorded; their copies go after some time.
  attempt(() => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(START))) {
      const copy = attempt(() => JSON.parse(localStorage.getItem(key)));
      if (!copy?.texts || Date.now() - copy.at > KEPT_FOR) localStorage.removeItem(key);
    }
    const held = Object.entries(JSON.parse(localStorage.getItem(KEY))?.texts ?? {});
    const now = Entry.read(form);
    const missing = held.filter(([name, text]) => !Entry.same(now.get(name), text));
    if (missing.length) {
      offered = Object.fromEntries(missing);
      offer(offered);
    } else {
      Entry.local.forget();
    }
  });

  // A draft that is dropped takes its copy along.
  document.querySelector("form[data-drops]")?.addEventListener("submit", () => {
    offered = null;
    Entry.local.forget();
  });
})();
