// Shows a question that depends on another answer as soon as that answer calls for it.
// Without this all of them stand in the form, each with the words that say when it is asked.
(function () {
  "use strict";
  var waiting = Array.from(document.querySelectorAll("[data-needed]"));
  if (!waiting.length) return;
  var form = waiting[0].closest("form");

  function holds(one) {
    var asked = form.elements[one.dataset.needed];
    if (!asked) return false;
    var input = asked.length === undefined || asked.tagName ? asked : asked[0];
    var above = input.closest("[data-needed]");
    if (above && above.hasAttribute("data-waits")) return false;
    if (one.dataset.least === undefined) return asked.value === one.dataset.answer;
    return /^[0-9]+([.][0-9]+)?$/.test(asked.value.trim()) && Number(asked.value) >= Number(one.dataset.least);
  }

  function look() {
    waiting.forEach(function (one) { one.toggleAttribute("data-waits", !holds(one)); });
  }

  form.addEventListener("input", look);
  form.addEventListener("change", look);
  look();
})();
