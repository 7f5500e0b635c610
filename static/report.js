/* The facts found in a report are confirmed with the keyboard: one key for each. The page works without. */
"use strict";

(() => {
  const form = document.getElementById("facts");
  if (!form) return;
  const facts = [...form.querySelectorAll("li.fact")];
  const decidable = facts.filter((fact) => fact.querySelector("[name$='-decision']"));
  const decided = document.getElementById("decided");
  const decisionOf = (fact) => fact.querySelector("[name$='-decision']:checked")?.value;

  // What was decided and corrected survives a reload of this page, as long as the facts are these.
  const KEY = ["facts", location.pathname, ...decidable.map((fact) => fact.dataset.key)].join(" ");
  const fields = [...form.querySelectorAll(".fact :is(input, select)")];
  const attempt = (act) => {
    try {
      return act();
    } catch {
      return undefined; // the browser stores nothing
    }
  };
  const isGiven = (field) => field.type !== "radio" || field.checked;
  const store = () => {
    const given = fields.filter(isGiven).map(({ name, value }) => [name, value]);
    attempt(() => sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(given))));
  };
  const restore = () => {
    const given = attempt(() => JSON.parse(sessionStorage.getItem(KEY))) ?? {};
    for (const field of fields.filter(({ name }) => name in given)) {
      if (field.type === "radio") field.checked = field.value === given[field.name];
      else field.value = given[field.name];
    }
  };

  const show = () => {
    for (const fact of decidable) {
      fact.classList.toggle("accepted", decisionOf(fact) === "accept");
      fact.classList.toggle("dropped", decisionOf(fact) === "drop");
    }
    const numbers = { n: decidable.filter(decisionOf).length, all: decidable.length };
    decided.textContent = decided.dataset.words.replace(/\{(\w+)\}/g, (_whole, name) => numbers[name]);
  };

  const goTo = (fact) => {
    fact.focus({ preventScroll: true });
    fact.scrollIntoView({ block: "nearest" });
  };
  const step = (fact, places) => {
    const next = facts[facts.indexOf(fact) + places];
    if (next) goTo(next);
  };
  const goOn = (fact) => {
    const at = decidable.indexOf(fact);
    const next = [...decidable.slice(at + 1), ...decidable.slice(0, at)].find((one) => !decisionOf(one));
    if (next) goTo(next);
    else form.querySelector(".bar button").focus();
  };
  const decide = (fact, decision) => {
    const radio = fact.querySelector(`[name$='-decision'][value=${decision}]`);
    if (!radio) {
      step(fact, 1);
      return;
    }
    radio.checked = true;
    store();
    show();
    goOn(fact);
  };
  const correct = (fact) => {
    const field = fact.querySelector(".cells :is(input, select)");
    field?.focus();
    field?.select?.();
  };

  const acts = {
    enter: (fact) => decide(fact, "accept"),
    a: (fact) => decide(fact, "accept"),
    d: (fact) => decide(fact, "drop"),
    c: correct,
    j: (fact) => step(fact, 1),
    k: (fact) => step(fact, -1),
    arrowdown: (fact) => step(fact, 1),
    arrowup: (fact) => step(fact, -1),
  };

  form.addEventListener("keydown", (event) => {
    const fact = event.target.closest("li.fact");
    if (!fact || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.type === "radio" && event.key.startsWith("Arrow")) return; // they choose among the radios
    const isTyping = event.target.matches(".cells :is(input, select)");
    const act = isTyping
      ? { Escape: goTo, Enter: event.target.matches("input") ? acts.enter : null }[event.key]
      : acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act(fact);
  });
  form.addEventListener("change", show);
  form.addEventListener("input", store);
  form.addEventListener("submit", () => attempt(() => sessionStorage.removeItem(KEY)));

  document.querySelector(".keys").hidden = false;
  restore();
  show();
  const first = decidable.find((fact) => !decisionOf(fact));
  if (first) goTo(first);
})();
