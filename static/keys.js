/* Hands the buttons of a page to allauth's forms for keys and passkeys: what names their places stands in data-…. */
document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll("[data-key-form]")) {
    const { keyForm, ...ids } = place.dataset;
    window.allauth.webauthn.forms[keyForm]({ ids });
  }
});
