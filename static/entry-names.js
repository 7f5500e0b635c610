/* What names on the entry page do beside being suggested: combobox.js does that. */
"use strict";

(() => {
  const { form, words } = Entry;

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

  const mayBeNew = (input) => ["unit", "person"].includes(input.dataset.of) && !input.name.endsWith("_in");

  /** Make the fields with names within an element comboboxes. */
  Entry.prepareNames = comboboxes(form, {
    isPlain: true, // the check says what a name means
    address: () => form.dataset.choices,
    label: (input) => Entry.labelOf(input.name),
    say: Entry.say,
    choice: (input) => (input.name.endsWith("_in") ? null : Entry.chosenBeside(input)),
    more: (input, text, found) => (text && mayBeNew(input) ? [...found, { key: "new", name: text }] : found),
    typed: showWhetherClear,
    chosen: (input, found) => {
      const under = document.getElementById(`f-${input.name}_in`);
      if (found.key === "new" && input.dataset.of === "unit") askUnder(input);
      else if (under && !under.value) under.closest(".offer")?.remove();
      if (input.dataset.of === "person") fillFrom(input, found);
      showWhetherClear(input);
      Entry.changed();
    },
  });

  form.addEventListener("change", ({ target: select }) => {
    const [input] = select.matches("select[name$=_id]") ? Entry.named(select.name.slice(0, -3)) : [];
    if (input?.dataset.of) showWhetherClear(input);
  });

  // A person who stands in the list of people already has there what is missing here.
  form.addEventListener("focusout", ({ target: input }) => {
    if (!input.matches("input[data-of=person]") || !input.value.trim()) return;
    const namesakes = [...form.querySelectorAll("[data-table=people] input[data-of=person]")].filter(
      (other) => other !== input && Entry.folded(other.value) === Entry.folded(input.value),
    );
    for (const other of namesakes) {
      const beside = (column) => Entry.named(other.name.replace(/[a-z]+$/, column))[0]?.value;
      fillFrom(input, { rank: beside("rank"), post: beside("post") });
    }
  });
})();
