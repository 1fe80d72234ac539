// How long the file stays reserved: real time since the page came, announced once when it is short.
(function () {
  "use strict";
  var box = document.querySelector(".lease");
  if (!box) return;
  var place = box.querySelector("[data-left]");
  var lang = document.documentElement.lang;
  var ends = performance.now() + Number(box.dataset.seconds) * 1000;

  function unit(name, count) {
    return new Intl.NumberFormat(lang, { style: "unit", unit: name, unitDisplay: "long" }).format(count);
  }

  function tick() {
    var rest = Math.max(0, Math.round((ends - performance.now()) / 1000));
    var said = rest >= 120 ? unit("minute", Math.floor(rest / 60)) : unit("second", rest);
    var text = rest ? box.dataset.words.replace("…", said) : box.dataset.over;
    if (place.textContent !== text) place.textContent = text;
    if (rest < 120 && !box.classList.contains("lease--low")) {
      box.classList.add("lease--low");
      box.setAttribute("role", "status");
    }
    if (!rest) clearInterval(timer);
  }

  var timer = setInterval(tick, 1000);
  tick();
})();
