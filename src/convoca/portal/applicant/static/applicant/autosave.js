// Saves what was typed as soon as a question is left, so that a lost session loses nothing.
// The button does the same without this.
(function () {
  "use strict";
  var form = document.querySelector("[data-autosave]");
  if (!form || !window.fetch || !window.crypto) return;
  var line = form.querySelector("[data-kept]");
  var seen = form.elements.seen_version;
  var busy = false, again = false;

  function key() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
  }

  function save() {
    if (busy) { again = true; return; }
    busy = true;
    var data = new FormData(form);
    data.set("idempotency_key", key());
    fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then(function (answer) {
        return answer.json().then(function (said) {
          if (answer.ok) seen.value = said.version;
          // Another tab was faster: the page that shows both values is a plain send away.
          if (said.conflict) { form.submit(); return; }
          line.textContent = said.text || said.signed_out || "";
        });
      })
      .catch(function () { line.textContent = form.dataset.autosave; })
      .then(function () { busy = false; if (again) { again = false; save(); } });
  }

  form.addEventListener("change", save);
})();
