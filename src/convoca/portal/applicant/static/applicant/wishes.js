// Moves sites without going to the server for each step; numbers and buttons are the form's own.
(function () {
  "use strict";
  var form = document.querySelector("[data-wishes]");
  if (!form) return;
  var list = form.querySelector("[data-list]");
  var unsaved = form.querySelector("[data-unsaved]");

  function renumber() {
    Array.prototype.forEach.call(list.children, function (row, place) { row.querySelector(".rank").value = place + 1; });
    unsaved.hidden = false;
  }

  function move(row, act) {
    if (act === "up" && row.previousElementSibling) list.insertBefore(row, row.previousElementSibling);
    if (act === "down" && row.nextElementSibling) list.insertBefore(row.nextElementSibling, row);
    renumber();
  }

  form.addEventListener("click", function (event) {
    var button = event.target.closest("button[name=act]");
    if (!button) return;
    var parts = button.value.split(":");
    if (parts[0] !== "up" && parts[0] !== "down") return;
    event.preventDefault();
    move(button.closest("[data-wish]"), parts[0]);
    button.focus();
  });
  form.addEventListener("input", function () { unsaved.hidden = false; });
})();
