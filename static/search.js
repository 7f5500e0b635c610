/* Suggestions in the boxes of the search; whoever chooses one goes to its page. Without it, the button searches.

   The box on top of a page fetches what it needs for that when somebody comes to it: <form data-script="…"
   data-style="…">, with its words, where a page of its own has <template id="name-words">. */
"use strict";

(() => {
  const suggest = (form) => {
    form.elements.q.dataset.of = "anything";
    comboboxes(form, {
      isPlain: true,
      isSearch: true,
      words: form.dataset,
      address: () => new URL(form.dataset.suggestions, location),
      label: (input) => input.getAttribute("aria-label") ?? input.labels[0].textContent.trim(),
      choice: () => null,
      chosen: (_input, found) => location.assign(found.url),
    });
  };

  const loaded = (tag, properties) =>
    new Promise((resolve) => {
      document.head.append(Object.assign(document.createElement(tag), properties, { onload: resolve }));
    });

  const form = document.getElementById("search");
  if (!form.dataset.script) return suggest(form);
  form.addEventListener(
    "focusin",
    async () => {
      const { script, style } = form.dataset;
      if (!document.querySelector(`link[href="${style}"]`)) await loaded("link", { rel: "stylesheet", href: style });
      if (typeof comboboxes === "undefined") await loaded("script", { src: script });
      suggest(form);
    },
    { once: true },
  );
})();
