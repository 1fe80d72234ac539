// Keeps the figures fresh without moving the page; a look at another tab costs the server nothing.
(function () {
  "use strict";
  var box = document.getElementById("figures");
  if (!box || !window.fetch) return;
  var PAUSE = 15000;

  function opened() {
    return Array.prototype.map.call(box.querySelectorAll("details[open]"), function (d) { return d.dataset.keep; });
  }

  function put(html) {
    var open = opened();
    if (box.contains(document.activeElement) && document.activeElement.closest("details")) return;
    box.innerHTML = html;
    open.forEach(function (name) {
      var found = box.querySelector('details[data-keep="' + name + '"]');
      if (found) found.open = true;
    });
  }

  function failed() {
    var line = box.querySelector("p");
    if (line && !line.querySelector(".stale")) {
      var note = document.createElement("span");
      note.className = "stale";
      note.textContent = box.dataset.failed;
      line.appendChild(note);
    }
  }

  function refresh() {
    if (document.hidden) return;
    fetch(box.dataset.address, { credentials: "same-origin", redirect: "error" })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
      .then(put)
      .catch(failed);
  }

  setInterval(refresh, PAUSE);
  document.addEventListener("visibilitychange", refresh);
})();
