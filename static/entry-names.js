/* Names of units, people and awards are suggested while they are typed: the combobox of WAI-ARIA 1.2. */
"use strict";

(() => {
  const { form, words } = Entry;
  const WAIT = 150;
  const list = Entry.make("ul", { id: "names", className: "listbox" });
  list.setAttribute("role", "listbox");
  let field = null; // whose list is open
  let active = -1;
  let timer, request;

  /** Make the fields with names within an element comboboxes. */
  Entry.prepareNames = (element) => {
    for (const input of element.querySelectorAll("input[data-of]")) {
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-expanded", "false");
    }
  };

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    if (!field) return;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-controls");
    field.removeAttribute("aria-activedescendant");
    field = null;
    list.remove();
  };

  const activate = (place) => {
    active = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = list.children[active];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };

  /** Into the fields of a row that are empty: the rank and post a person had. */
  const fillFrom = (input, texts) => {
    const start = input.name.slice(0, input.name.lastIndexOf("-") + 1);
    const filled = ["rank", "post"].filter((column) => {
      const [beside] = start ? Entry.named(start + column) : [];
      if (!beside || beside.value || !texts[column]) return false;
      beside.value = texts[column];
      return true;
    });
    if (!filled.length) return;
    Entry.say(`${words.filled} ${filled.map((column) => Entry.labelOf(start + column)).join("; ")}`);
    Entry.changed();
  };

  /** A new unit may stand under another one: the field for that one. */
  const askUnder = (input) => {
    const name = `${input.name}_in`;
    if (Entry.named(name).length) return;
    const under = Entry.make("input", { id: `f-${name}`, name, autocomplete: "off" });
    under.dataset.of = "unit";
    const box = Entry.make("div", { className: "offer" });
    box.append(Entry.make("label", { htmlFor: under.id }, words.under), under);
    input.closest(".cell").append(box);
    Entry.prepareNames(box);
  };

  /** A name for which a choice is made looks right at once; the choice holds for this name alone. */
  const showWhetherClear = (input) => {
    const sentence = document.getElementById(`e-${input.name}`);
    const [chosen] = Entry.named(`${input.name}_id`);
    if (!sentence) return;
    const isClear = Boolean(chosen?.value) && chosen.value.slice(chosen.value.indexOf("|") + 1) === input.value;
    sentence.hidden = isClear;
    input.closest(".cell").classList.toggle("wrong", !isClear);
    input.setAttribute("aria-invalid", String(!isClear));
  };

  const choose = (option) => {
    const input = field;
    const found = option.found;
    input.value = found.name;
    if (!input.name.endsWith("_in")) Entry.chosenBeside(input).value = `${found.key}|${found.name}`;
    close();
    const under = document.getElementById(`f-${input.name}_in`);
    if (found.key === "new" && input.dataset.of === "unit") askUnder(input);
    else if (under && !under.value) under.closest(".offer")?.remove();
    if (input.dataset.of === "person") fillFrom(input, found);
    showWhetherClear(input);
    Entry.changed();
  };

  const show = (input, found) => {
    const text = input.value.trim().replace(/\s+/g, " ");
    const mayBeNew = ["unit", "person"].includes(input.dataset.of) && !input.name.endsWith("_in");
    const choices = text && mayBeNew ? [...found, { key: "new", name: text }] : found;
    close();
    if (!choices.length) return;
    field = input;
    list.replaceChildren(...choices.map((one, at) => {
      const label = one.key === "new" ? `${words.new} ${one.name}` : one.label;
      const option = Entry.make("li", { id: `names-${at}`, found: one }, Entry.make("span", {}, label));
      option.setAttribute("role", "option");
      if (one.member) option.append(" ", Entry.make("small", {}, words.member));
      return option;
    }));
    list.setAttribute("aria-label", Entry.labelOf(input.name));
    const last = input.nextElementSibling?.type === "hidden" ? input.nextElementSibling : input;
    last.after(list);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", list.id);
    activate(-1);
    Entry.say(`${choices.length} ${words.found}`);
  };

  const ask = async (input) => {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams({ of: input.dataset.of, q: input.value });
    try {
      const options = { signal: request.signal, redirect: "manual" };
      const response = await fetch(`${form.dataset.choices}?${query}`, options);
      const { found } = await response.json();
      if (document.activeElement === input) show(input, found);
    } catch {
      close(); // no line, no suggestions: the name can still be typed
    }
  };

  form.addEventListener("input", ({ target: input }) => {
    if (!input.matches("input[data-of]")) return;
    const [chosen] = Entry.named(`${input.name}_id`);
    if (chosen?.type === "hidden") chosen.value = "";
    showWhetherClear(input);
    close();
    if (input.value.trim()) timer = setTimeout(() => ask(input), WAIT);
  });

  form.addEventListener("change", ({ target: select }) => {
    const [input] = select.matches("select[name$=_id]") ? Entry.named(select.name.slice(0, -3)) : [];
    if (input?.dataset.of) showWhetherClear(input);
  });

  const keys = {
    ArrowDown: (input) => {
      if (field) activate((active + 1) % list.children.length);
      else if (input.value.trim() || input.dataset.of === "unit") ask(input);
    },
    ArrowUp: () => {
      if (!field) return false;
      activate(active > 0 ? active - 1 : list.children.length - 1);
    },
    Enter: () => {
      if (!field) return false;
      if (active >= 0) choose(list.children[active]);
      else close();
    },
    Escape: () => (field ? close() : false),
    Tab: () => {
      if (field && active >= 0) choose(list.children[active]);
      return false;
    },
  };
  form.addEventListener("keydown", (event) => {
    if (!event.target.matches("input[data-of]") || event.altKey || event.ctrlKey || event.isComposing) return;
    if (!keys[event.key] || keys[event.key](event.target) === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });

  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option && field) choose(option);
  });

  // A person who stands in the list of people already has there what is missing here.
  form.addEventListener("focusout", ({ target: input }) => {
    if (!input.matches("input[data-of]")) return;
    if (input === field) close();
    if (input.dataset.of !== "person" || !input.value.trim()) return;
    const namesakes = [...form.querySelectorAll("[data-table=people] input[data-of=person]")].filter(
      (other) => other !== input && Entry.folded(other.value) === Entry.folded(input.value),
    );
    for (const other of namesakes) {
      const beside = (column) => Entry.named(other.name.replace(/[a-z]+$/, column))[0]?.value;
      fillFrom(input, { rank: beside("rank"), post: beside("post") });
    }
  });

  Entry.prepareNames(form);
})();
