// Saves what was typed as soon as a question is left, so that a lost session loses nothing.
// The button does the same without this.
// Who was signed out meanwhile finds in this tab, when she comes back, what could not be saved.
(function () {
  "use strict";
  var form = document.querySelector("[data-autosave]");
  if (!form || !window.fetch || !window.crypto) return;
  var line = form.querySelector("[data-kept]");
  var seen = form.elements.seen_version;
  var busy = false, again = false;
  var shelf = "convoca-typed/" + location.pathname;
  var ours = ["csrfmiddlewaretoken", "idempotency_key", "seen_version"];

  function keep() {
    var typed = Array.from(new FormData(form)).filter(function (pair) { return ours.indexOf(pair[0]) < 0; });
    try { sessionStorage.setItem(shelf, JSON.stringify([seen.value, typed])); } catch (e) { /* private window */ }
  }

  function bringBack() {
    var kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(shelf)); sessionStorage.removeItem(shelf); } catch (e) { /* nothing kept */ }
    // Saved since then, here or elsewhere: what is stored counts, not what was kept.
    if (!kept || kept[0] !== seen.value) return;
    var missed = kept[1].filter(function (pair) { return form.elements[pair[0]] && form.elements[pair[0]].value !== pair[1]; });
    missed.forEach(function (pair) { form.elements[pair[0]].value = pair[1]; });
    if (missed.length) save();
  }

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
          if (answer.status === 401) keep();
          // Another tab was faster: the page that shows both values is a plain send away.
          if (said.conflict) { form.submit(); return; }
          line.textContent = said.text || said.signed_out || "";
          form.querySelectorAll("[data-reads]").forEach(function (one) { one.textContent = (said.reads || {})[one.dataset.reads] || ""; });
        });
      })
      .catch(function () { line.textContent = form.dataset.autosave; })
      .then(function () { busy = false; if (again) { again = false; save(); } });
  }

  form.addEventListener("change", save);
  form.addEventListener("submit", keep);
  bringBack();
})();
