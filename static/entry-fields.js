/* The fields of the entry page as {name: text}, as its server reads a form of them. */
"use strict";

(() => {
  const { form } = Entry;
  const NOT_TYPED = /^(version|has|act|csrfmiddlewaretoken|paste-.*)$/;
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";

  const textOf = (field, isDrawn) => {
    if (isTick(field)) return (isDrawn ? field.defaultChecked : field.checked) ? field.value : "";
    if (field.tagName === "SELECT" && isDrawn) {
      const option = [...field.options].find((one) => one.defaultSelected) ?? field.options[0];
      return option?.value ?? "";
    }
    return isDrawn ? field.defaultValue : field.value;
  };

  /** The texts of all fields of a form; with isDrawn as the server drew them, whatever was typed since. */
  Entry.read = (form, isDrawn = false) => {
    const texts = new Map();
    for (const field of form.elements) {
      if (!field.name || field.type === "submit" || NOT_TYPED.test(field.name)) continue;
      const parts = [texts.get(field.name), textOf(field, isDrawn)];
      texts.set(field.name, parts.filter(Boolean).join(" "));
    }
    return texts;
  };

  /** Whether two texts are the same field's; a line may end in two ways. */
  Entry.same = (one, other) => (one ?? "").replaceAll("\r", "") === (other ?? "").replaceAll("\r", "");

  Entry.named = (name) => {
    const found = form.elements.namedItem(name);
    const fields = found instanceof RadioNodeList ? [...found] : [found];
    return fields.filter((field) => field?.name === name);
  };

  /** The hidden field beside a name that says which row on record is meant. */
  Entry.chosenBeside = (field) => {
    const name = `${field.name}_id`;
    let [chosen] = Entry.named(name);
    if (chosen?.type === "hidden") return chosen;
    chosen?.labels[0]?.remove();
    chosen?.remove();
    chosen = Entry.make("input", { type: "hidden", name });
    field.after(chosen);
    return chosen;
  };

  Entry.isTable = (name) => Boolean(document.getElementById(`table-${name}`));

  /** Write a text into its field; of a table, the order of its rows. Makes the row where it is not there. */
  Entry.set = (name, text) => {
    if (Entry.isTable(name)) {
      Entry.rows.arrange(name, text.split(" ").filter(Boolean));
      return;
    }
    let fields = Entry.named(name);
    const [beside] = name.endsWith("_id") ? Entry.named(name.slice(0, -3)) : [];
    if (!fields.length && beside) fields = [Entry.chosenBeside(beside)];
    const [table, key] = name.split("-");
    if (!fields.length && key && Entry.isTable(table) && !Entry.rows.find(table, key)) {
      Entry.rows.arrange(table, [...Entry.rows.keys(table), key]);
      if (Entry.rows.find(table, key)) Entry.set(name, text);
      return;
    }
    for (const field of fields) {
      if (isTick(field)) field.checked = text.split(" ").includes(field.value);
      else field.value = text;
      if (field.tagName === "SELECT" && field.value !== text) {
        if (text) field.add(new Option(text, text, false, true));
        else field.selectedIndex = 0;
      }
    }
  };

  /** What a field is called, with its row. */
  Entry.labelOf = (name) => {
    const [table, key, column] = name.split("-");
    const blank = document.querySelector(`#table-${table} > template`)?.content;
    const id = `f-${name}`;
    const field = document.getElementById(id) ?? (key && blank?.getElementById(`f-${table}-new-${column}`));
    if (!field) return name;
    const root = field.getRootNode();
    const label = field.matches("fieldset")
      ? field.querySelector("legend")
      : root.querySelector(`label[for="${field.id}"]`);
    const card = field.closest(".card")?.querySelector("legend");
    const parts = [card === label ? null : card, label].filter(Boolean);
    return parts.map((part) => part.textContent.trim().replace(/\s+/g, " ")).join(": ");
  };

  /** A text as people read it: the words of a choice, not its value. */
  Entry.shown = (name, text) => {
    const words = Entry.named(name).flatMap((field) => {
      if (isTick(field)) {
        const isIn = text.split(" ").includes(field.value);
        return isIn ? [field.value === "1" ? "✓" : field.labels[0].textContent.trim()] : [];
      }
      return field.options ? [[...field.options].find((one) => one.value === text)?.text ?? text] : [text];
    });
    return words.join(", ") || text || "–";
  };
})();
