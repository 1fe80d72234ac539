// Keeps the demo's bar fresh: its clock ticks, and while the call is being walked it asks how far.
// Without it everything is on the page, as of when the page was written.
(function () {
  "use strict";
  var bar = document.querySelector(".rehearsal");
  if (!bar) return;

  function each(selector, act) { document.querySelectorAll(selector).forEach(act); }

  function tick() {
    var clock = bar.querySelector("[data-rehearsal-clock]");
    var day = bar.querySelector("[data-rehearsal-day]");
    var said = document.querySelector('meta[name="convoca-now"]');
    if (!clock || !said || said.dataset.running === "no") return;
    var parts = clock.textContent.split(":").map(Number);
    var began = (parts[0] * 60 + parts[1]) * 60 + parts[2];
    var entry = performance.getEntriesByType("navigation")[0];
    var arrived = performance.timeOrigin + ((entry && entry.responseStart) || 0);
    setInterval(function () {
      var now = began + Math.floor((Date.now() - arrived) / 1000);
      if (now >= 86400 && day.dataset.tomorrow) { day.textContent = day.dataset.tomorrow; day.dataset.tomorrow = ""; }
      var rest = now % 86400;
      clock.textContent = [rest / 3600, (rest / 60) % 60, rest % 60].map(function (n) {
        return ("0" + Math.floor(n)).slice(-2);
      }).join(":");
    }, 250);
  }

  function show(state) {
    each("[data-rehearsal-bar]", function (piece) { piece.value = state.percent; });
    each("[data-rehearsal-walked]", function (line) { line.textContent = state.walked; });
    state.ready.forEach(function (name) {
      each('button[name="momento"][value="' + name + '"]:disabled', function (button) {
        button.disabled = false;
        each("small", function (note) { if (button.contains(note)) note.hidden = true; });
      });
    });
    var total = 0;
    Object.keys(state.figures).forEach(function (name) { total += state.figures[name]; });
    each("[data-rehearsal-state]", function (cell) {
      cell.textContent = (state.figures[cell.dataset.rehearsalState] || 0).toLocaleString("en-US");
    });
    each("[data-rehearsal-total]", function (cell) { cell.textContent = total.toLocaleString("en-US"); });
  }

  function ask() {
    fetch(bar.dataset.progress, { headers: { Accept: "application/json" } }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (state) {
      if (state) show(state);
      if (state && state.filled) return finish();
      setTimeout(ask, 1000);
    }, function () { setTimeout(ask, 3000); });
  }

  function finish() {
    if (document.querySelector("[data-rehearsal-guide]")) { location.reload(); return; }
    each("[data-rehearsal-reload]", function (link) { link.textContent = link.dataset.done; });
  }

  tick();
  if (bar.dataset.progress) setTimeout(ask, 1000);
})();
