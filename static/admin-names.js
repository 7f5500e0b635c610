// In Django admin: the boxes that select2 draws have the name of the field for which they stand.
"use strict";
{
  const nameOf = (select) => select.getAttribute("aria-label") ?? select.labels[0]?.textContent.trim().replace(/:$/, "");

  const nameBoxes = () => {
    for (const select of document.querySelectorAll("select.select2-hidden-accessible")) {
      const box = select.nextElementSibling?.querySelector(".select2-selection");
      const name = nameOf(select);
      if (!box || !name) continue;
      box.removeAttribute("aria-labelledby"); // it names the box by what is chosen, which is its value
      for (const part of [box, ...box.querySelectorAll("[role=textbox], [role=searchbox]")]) {
        part.setAttribute("aria-label", name);
      }
    }
  };

  // After what others have left to jQuery: select2 is drawn there.
  window.addEventListener("load", () => window.django?.jQuery?.(nameBoxes));
  document.addEventListener("formset:added", () => setTimeout(nameBoxes));
}
