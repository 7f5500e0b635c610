/* Names are suggested while they are typed: the combobox of WAI-ARIA 1.2, for every <input data-of="unit"> of a form.

   <form data-names="…">: the address that knows the names. data-of: unit, person, award or recipient; data-kind: the
   field that says what kind of recipient. data-choice: the field that keeps which row on record was chosen, as
   "key|name"; without it the hidden one beside, if there is one. Fields in a row are called after it: rows-3-award.
   The words stand in _names.html. Without this script a name is typed in full, and asked about when it is saved. */
"use strict";

/** Make the names of a form comboboxes; returns what does so with fields that come later.

    A page may have ways of its own: address(input), choice(input), more(input, text, found), typed(input),
    chosen(input, found), label(input), say(sentence), isPlain: only the list, nothing said below the field,
    isSearch: Enter sends the form where nothing was chosen, words: where the page has no _names.html. */
const comboboxes = (form, own = {}) => {
  const WAIT = 150;
  const ON_RECORD = ["collective", "individual"]; // a household is known by its name alone
  const words = own.words ?? document.getElementById("name-words").dataset;
  let field = null; // whose list is open
  let active = -1;
  let timer, request;

  const make = (tag, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  };
  const list = make("ul", { id: "names" });
  list.setAttribute("role", "listbox");
  const nearTo = make("p", {}, words.near);
  const popup = make("div", { className: "listbox" }, list);

  const fieldOfRow = (input, name) => form.elements.namedItem(input.name.replace(/[^-]*$/, name));
  const kindOf = (input) => fieldOfRow(input, input.dataset.kind)?.value ?? "";
  const hiddenBeside = (input) => (input.nextElementSibling?.type === "hidden" ? input.nextElementSibling : null);
  const choiceName = (input) =>
    input.name.replace(/[^-]*$/, input.dataset.choice.replace("{kind}", kindOf(input)));

  /** The hidden field for a choice. A question of the server gives way to it: choosing answers it. */
  const usualChoice = (input) => {
    if (!input.dataset.choice) return hiddenBeside(input);
    const name = choiceName(input);
    const there = form.elements.namedItem(name);
    if (there?.type === "hidden") return there;
    (there instanceof RadioNodeList ? there[0] : there)?.closest(".field")?.remove();
    const hidden = make("input", { type: "hidden", name });
    input.after(hidden);
    return hidden;
  };

  const usualAddress = (input) => {
    const address = new URL(form.dataset.names, location);
    if (input.dataset.kind) address.searchParams.set("kind", kindOf(input));
    if (form.elements.bloc) address.searchParams.set("bloc", form.elements.bloc.value);
    return address;
  };

  let voice;
  const usualSay = (sentence) => {
    voice.textContent = sentence;
  };

  const page = {
    address: usualAddress,
    choice: usualChoice,
    more: (_input, _text, found) => found,
    typed: () => {},
    chosen: () => {},
    label: (input) => input.labels[0]?.textContent.trim() ?? "",
    say: usualSay,
    ...own,
  };
  if (!own.say) {
    voice = make("p", { className: "vh" });
    voice.setAttribute("role", "status");
    form.append(voice);
  }

  /** Say below a field what its name means on record; the line is the server's, where it drew one. */
  const tell = (input, sentence) => {
    if (page.isPlain) return;
    let line = input.parentElement.querySelector(":scope > .known");
    if (!line && !sentence) return;
    if (!line) {
      line = make("p", { className: "known" });
      (hiddenBeside(input) ?? input).after(line);
    }
    if (!line.id) {
      line.id = `${input.id}-known`;
      const before = input.getAttribute("aria-describedby");
      input.setAttribute("aria-describedby", [before, line.id].filter(Boolean).join(" "));
    }
    line.textContent = sentence;
  };

  const onRecord = (input, { label }) =>
    `${input.dataset.of === "award" ? words.inCatalogue : words.onRecord} ${label}`;

  /** What is to be said of a name of which all that was found is here. */
  const meaning = (input, found) => {
    const known = found.find((one) => one.known);
    if (known) return onRecord(input, known);
    if (!input.value.trim() || found.some((one) => one.key !== "new")) return "";
    return input.dataset.of === "award" ? words.notInCatalogue : words.notOnRecord;
  };

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    if (!field) return;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-controls");
    field.removeAttribute("aria-activedescendant");
    field = null;
    popup.remove();
  };

  const activate = (place) => {
    active = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = list.children[active];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };

  const choose = ({ found }) => {
    const input = field;
    input.value = found.name;
    const choice = page.choice(input);
    if (choice) choice.value = `${found.key}|${found.name}`;
    close();
    const sentence = found.key === "new" ? words.willBeNew : onRecord(input, found);
    tell(input, sentence);
    if (!page.isPlain) page.say(sentence);
    page.chosen(input, found);
  };

  const drawn = (one, at) => {
    const label = one.key === "new" ? `${words.new} ${one.name}` : one.label;
    const option = make("li", { id: `names-${at}`, found: one }, make("span", {}, label));
    option.setAttribute("role", "option");
    if (one.member) option.append(" ", make("small", {}, words.member));
    return option;
  };

  const show = (input, found) => {
    const choices = page.more(input, input.value.trim().replace(/\s+/g, " "), found);
    close();
    const sentence = page.isPlain ? "" : meaning(input, choices);
    tell(input, sentence);
    if (!choices.length) {
      if (sentence || words.none) page.say(sentence || words.none);
      return;
    }
    field = input;
    const areNear = choices.some((one) => one.near);
    list.replaceChildren(...choices.map(drawn));
    list.setAttribute("aria-label", page.label(input));
    popup.replaceChildren(...(areNear ? [nearTo, list] : [list]));
    (hiddenBeside(input) ?? input).after(popup);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", list.id);
    popup.scrollIntoView({ block: "nearest" });
    activate(-1);
    const counted = `${choices.length} ${words.found}`;
    page.say([sentence, areNear && words.near, counted].filter(Boolean).join(" "));
  };

  const ask = async (input) => {
    if (input.dataset.kind && !ON_RECORD.includes(kindOf(input))) {
      tell(input, kindOf(input) ? "" : words.kindFirst);
      return;
    }
    request?.abort();
    const { signal } = (request = new AbortController());
    try {
      const address = new URL(page.address(input), location);
      address.searchParams.set("of", input.dataset.of);
      address.searchParams.set("q", input.value);
      const response = await fetch(address, { signal, redirect: "manual" });
      const { found } = await response.json();
      if (document.activeElement === input) show(input, found);
    } catch {
      // No line, no suggestions: the name can still be typed. Was it given up for what was typed since, that is asked for.
      if (!signal.aborted) close();
    }
  };

  /** What was chosen holds no longer. */
  const forget = (input) => {
    const choice = input.dataset.choice ? form.elements.namedItem(choiceName(input)) : hiddenBeside(input);
    if (choice?.type === "hidden") choice.value = "";
    tell(input, "");
  };

  const isName = (element) => element.matches("input[data-of]");

  form.addEventListener("input", ({ target: input }) => {
    if (!isName(input)) return;
    forget(input);
    page.typed(input);
    close();
    if (input.value.trim()) timer = setTimeout(() => ask(input), WAIT);
  });

  // Another kind of recipient is another name.
  form.addEventListener("change", ({ target }) => {
    for (const input of form.querySelectorAll("input[data-kind]")) {
      if (target.name && target.name === input.name.replace(/[^-]*$/, input.dataset.kind)) forget(input);
    }
  });

  form.addEventListener("click", ({ target: input }) => {
    if (!page.isPlain && isName(input) && input !== field && !input.value) ask(input);
  });

  form.addEventListener("focusout", ({ target: input }) => {
    if (input === field) close();
  });

  const keys = {
    ArrowDown: (input) => (field ? activate((active + 1) % list.children.length) : void ask(input)),
    ArrowUp: () => (field ? activate(active > 0 ? active - 1 : list.children.length - 1) : false),
    Enter: () => {
      if (!field) return false;
      if (active >= 0) return void choose(list.children[active]);
      close();
      return page.isSearch ? false : undefined; // what was typed is looked for
    },
    Escape: () => (field ? close() : false),
    Tab: () => {
      if (field && active >= 0) choose(list.children[active]);
      return false;
    },
  };
  form.addEventListener("keydown", (event) => {
    if (!isName(event.target) || event.isComposing) return;
    if (event.altKey || event.ctrlKey) {
      if (keys[event.key]) close(); // a command of the page: names that were asked for come too late
      return;
    }
    if (!keys[event.key] || keys[event.key](event.target) === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });

  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option && field) choose(option);
  });

  const prepare = (element) => {
    for (const input of element.querySelectorAll("input[data-of]")) {
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("list");
    }
  };
  prepare(form);
  return prepare;
};

for (const form of document.querySelectorAll("form[data-names]")) comboboxes(form);
