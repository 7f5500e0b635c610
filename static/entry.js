/* The entry page: what its scripts share. The page works without them, through its buttons.

   entry-fields.js reads and sets fields, entry-rows.js adds and moves rows, entry-local.js keeps a copy in the
   browser, entry-windows.js joins what another window typed, entry-drafts.js keeps the draft, entry-names.js
   suggests names, entry-grid.js types and pastes down columns. */
"use strict";

const Entry = {
  form: document.getElementById("entry"),
  words: document.getElementById("words").dataset,

  /** Let a screen reader say a sentence. */
  say(sentence) {
    document.getElementById("said").textContent = sentence;
  },

  /** A sentence with its {places} filled in. */
  told(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_whole, name) => values[name]);
  },

  /** An element with its properties and what is inside it. */
  make(tag, properties = {}, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  },

  button(label, press) {
    const button = Entry.make("button", { type: "button", className: "quiet" }, label);
    button.addEventListener("click", press);
    return button;
  },

  /** Say that fields changed without anybody typing. */
  changed() {
    Entry.form.dispatchEvent(new Event("input"));
  },

  /** Accents, case and spaces aside, as names are compared. */
  folded(text) {
    const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d");
    return plain.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
  },

  /** Open what is folded around an element. */
  unfold(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  },

  /** Open what is folded around an element, and go there. */
  reveal(element) {
    Entry.unfold(element);
    const field = element.matches("fieldset.cell") ? element.querySelector("input") : element;
    (field.matches("details") ? field.querySelector("summary") : field).focus();
    element.scrollIntoView({ block: "nearest" });
  },
};

// Addresses such as #f-place and #table-roll lead into parts that may be folded.
(() => {
  const follow = () => {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place || !(Entry.form.contains(place) || place.id === "problems")) return;
    Entry.reveal(place);
    place.select?.();
  };
  window.addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("a[href^='#']")?.hash === location.hash) follow();
  });
  follow();
})();

// Fields of a number that may also be none or unknown say what they will be understood as.
(() => {
  const { form, words } = Entry;
  // As entering/columns.py reads them.
  const NONE = ["k", "ko", "khong", "khong co", "khong co ai", "none", "no"];
  const UNKNOWN = "chua co so lieu|chua ro|khong ro|chua biet|khong biet|unknown|not known".split("|");
  const NOTHING = ["", "?", "-", "–", "…", "..."];
  const NUMBER = /^\d{1,3}(\.\d{3})+$|^\d{1,30}$/;

  const understood = (text) => {
    if (NUMBER.test(text)) return `= ${Number(text.replaceAll(".", "")).toLocaleString("vi-VN")}`;
    if (UNKNOWN.includes(Entry.folded(text)) || NOTHING.includes(text)) return words.unknown;
    return NONE.includes(Entry.folded(text)) ? words.none : Entry.told(words.inWords, { text });
  };

  form.addEventListener("focusout", ({ target: field }) => {
    if (!field.matches("[data-figure]")) return;
    if (field.value.trim() === "?") {
      field.value = "";
      Entry.changed();
    }
    const cell = field.closest(".cell");
    const made = { className: "understood", htmlFor: field.id };
    const said = cell.querySelector("output") ?? Entry.make("output", made);
    field.after(said);
    said.textContent = understood(field.value.trim());
  });
})();
