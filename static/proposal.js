/* Names are offered while they are typed, in the browser's own list beside the field. */
"use strict";

(() => {
  const form = document.querySelector("form[data-choices]");
  if (!form) return;
  const WAIT = 150;
  let timer, request;

  /** What kind of name a field takes; of a recipient it is said by the choice above it. */
  const of = (input) => {
    if (input.dataset.of !== "recipient") return input.dataset.of;
    const chosen = form.querySelector("input[name=recipient_kind]:checked")?.value;
    return { collective: "unit", individual: "person" }[chosen] ?? "";
  };

  const offer = async (input) => {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams({ of: of(input), q: input.value });
    try {
      const options = { signal: request.signal, redirect: "manual" };
      const { found } = await (await fetch(`${form.dataset.choices}?${query}`, options)).json();
      input.list.replaceChildren(...found.map(({ name, label }) => {
        const option = document.createElement("option");
        option.value = name;
        if (label !== name) option.label = label;
        return option;
      }));
    } catch {
      // No line, no list: the name can still be typed.
    }
  };

  form.addEventListener("input", ({ target: input }) => {
    if (!input.dataset.of || !input.list) return;
    clearTimeout(timer);
    if (input.value.trim()) timer = setTimeout(() => offer(input), WAIT);
  });
})();
