// Takes the reader to what needs attention, and keeps a double tap from sending a form twice.
// The server refuses the second one anyway, by its key.
(function () {
  "use strict";
  var errors = document.getElementById("errors");
  if (errors) errors.focus();
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(function () { delete form.dataset.sent; }, 5000);
  });
})();
