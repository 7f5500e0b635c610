/* Suggestions in the box of the search; whoever chooses one goes to its page. Without it, the button searches. */
"use strict";

(() => {
  const form = document.getElementById("search");
  form.elements.q.dataset.of = "anything";
  comboboxes(form, {
    isPlain: true,
    isSearch: true,
    address: () => new URL(form.dataset.suggestions, location),
    choice: () => null,
    chosen: (_input, found) => location.assign(found.url),
  });
})();
