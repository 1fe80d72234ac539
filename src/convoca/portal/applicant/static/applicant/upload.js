// Shows how much of a file has gone and, when the line drops, says so without leaving the page.
// Without this the same form is sent plainly.
(function () {
  "use strict";
  if (!window.FormData || !window.XMLHttpRequest || !window.DOMParser) return;

  // The answer is the page itself: what it says, a refusal included, takes the place of this one.
  function show(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var main = page.querySelector("main");
    document.title = page.title;
    document.querySelector("main").replaceWith(main);
    (document.getElementById("errors") || main).focus();
    window.scrollTo(0, 0);
    start();
  }

  function send(form) {
    var box = form.querySelector("[data-bar]");
    var bar = box.querySelector("progress");
    var words = box.querySelector("p");
    var button = form.querySelector(".acts button");
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (event) {
      if (!event.lengthComputable) return;
      bar.value = (100 * event.loaded) / event.total;
      words.textContent = event.loaded < event.total ? form.dataset.sending + " " + Math.round(bar.value) + " %" : form.dataset.checking;
    });
    request.addEventListener("load", function () {
      var here = new URL(request.responseURL, location.href).pathname === new URL(form.action, location.href).pathname;
      if (here && request.responseText.indexOf("<main") > 0) show(request.responseText);
      else location.assign(request.responseURL);
    });
    request.addEventListener("error", function () {
      button.disabled = false;
      bar.value = 0;
      words.textContent = form.dataset.broken;
    });
    box.hidden = false;
    button.disabled = true;
    words.textContent = form.dataset.sending;
    request.send(new FormData(form));
  }

  function start() {
    var form = document.querySelector("[data-upload]");
    if (!form) return;
    form.addEventListener("submit", function (event) {
      if (!form.elements.file.files.length) return;
      event.preventDefault();
      event.stopPropagation();
      send(form);
    });
  }
  start();
})();
