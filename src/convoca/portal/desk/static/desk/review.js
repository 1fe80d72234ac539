// Keys, zoom and a note that is not lost: comforts only, every act has its button without them.
(function () {
  "use strict";
  var review = document.querySelector(".review");
  if (!review) return;
  var sheets = review.querySelector(".sheets");
  var images = Array.prototype.slice.call(sheets.querySelectorAll("img"));
  var observe = review.querySelector(".observe");
  var note = observe.querySelector("textarea");
  var wanted = review.querySelector("[data-shortcuts]");
  var zoom = Number(sheets.className.split("zoom--")[1]) || 1, turn = 0;

  function remembered(store, name) { try { return store.getItem(name); } catch (e) { return null; } }
  function remember(store, name, text) { try { if (text) store.setItem(name, text); else store.removeItem(name); } catch (e) { /* private window */ } }

  function draw() {
    var wide = sheets.clientWidth - 16;
    images.forEach(function (image) {
      if (zoom > 1 && image.dataset.close) { image.src = image.dataset.close; delete image.dataset.close; }
      var lying = turn % 180 !== 0;
      var ratio = image.naturalWidth ? image.naturalHeight / image.naturalWidth : 22 / 17;
      // Turned on its side the page is as wide as it was high: the margins make room for that.
      var width = lying ? wide * zoom / ratio : wide * zoom;
      var beyond = (width * ratio - width) / 2;
      image.style.width = width + "px";
      image.style.maxWidth = "none";
      image.style.transform = turn ? "rotate(" + turn + "deg)" : "";
      image.style.margin = lying ? -beyond + "px " + beyond + "px" : "";
    });
  }
  function nearer(step) { zoom = Math.min(4, Math.max(0.5, zoom + step)); draw(); }
  function rotate() { turn = (turn + 90) % 360; draw(); }

  review.querySelectorAll(".keys, kbd").forEach(function (part) { part.hidden = false; });
  function instead(link, act) {
    link.addEventListener("click", function (event) { event.preventDefault(); act(); });
  }
  review.querySelectorAll("[data-zoom]").forEach(function (link) {
    instead(link, function () { nearer(link.dataset.zoom === "+" ? 0.5 : -0.5); });
  });
  instead(review.querySelector("[data-turn]"), rotate);

  function open(part, selector) {
    if (!part) return;
    part.open = true;
    var first = part.querySelector(selector + ":checked") || part.querySelector(selector);
    if (first) { first.focus(); first.scrollIntoView({ block: "nearest" }); }
  }
  var paper = review.querySelector(".paper");
  var help = review.querySelector(".keys");
  var doubt = review.querySelector(".doubt:not(.ask)");
  function go(address) { if (address) location.href = address; }
  var keys = {
    j: function () { go(review.dataset.following); },
    k: function () { go(review.dataset.previous); },
    a: function () { review.querySelector("[data-key=a]").click(); },
    r: function () { open(observe, "input[type=radio]"); },
    s: function () { open(doubt, "textarea"); },
    "?": function () { if (help.open) help.open = false; else open(help, "summary"); },
    g: rotate,
    "+": function () { nearer(0.5); },
    "-": function () { nearer(-0.5); },
    " ": function (event) { sheets.scrollBy(0, (event.shiftKey ? -0.85 : 0.85) * sheets.clientHeight); },
    PageDown: function () { sheets.scrollBy(0, 0.85 * sheets.clientHeight); },
    PageUp: function () { sheets.scrollBy(0, -0.85 * sheets.clientHeight); }
  };

  wanted.checked = remembered(localStorage, "convoca-desk-keys") !== "off";
  wanted.addEventListener("change", function () { remember(localStorage, "convoca-desk-keys", wanted.checked ? "" : "off"); });
  document.addEventListener("keydown", function (event) {
    var at = event.target;
    var typing = at.matches && at.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");
    // Inside the observation a letter is part of answering it, not a command.
    if (observe.contains(at) && at.tagName !== "SUMMARY") return;
    if (!wanted.checked || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Space and the paging keys belong to whatever has the focus; ours only when nothing has.
    if (event.key.length > 1 || event.key === " ") { if (at !== document.body && at !== paper) return; }
    var act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });

  // A note half written survives a look at another document.
  var name = "convoca-note/" + review.dataset.draft;
  var kept = remembered(sessionStorage, name);
  if (kept && !note.value) { note.value = kept; observe.open = true; }
  note.addEventListener("input", function () { remember(sessionStorage, name, note.value); });
  review.querySelectorAll("form").forEach(function (form) {
    form.addEventListener("submit", function () { remember(sessionStorage, name, ""); });
  });

  if (review.dataset.ahead) {
    window.addEventListener("load", function () { new Image().src = review.dataset.ahead; });
  }
})();
