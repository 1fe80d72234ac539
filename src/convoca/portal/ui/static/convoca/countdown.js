// Counts down by the server's clock and writes the reader's own time beside Central time.
// Everything it shows is on the page without it; it only keeps it fresh.
(function () {
  "use strict";
  var root = document.documentElement;
  var said = document.querySelector('meta[name="convoca-now"]');
  var lang = root.lang || "es-MX";
  var entry = performance.getEntriesByType("navigation")[0];
  var arrived = performance.timeOrigin + ((entry && entry.responseStart) || 0);
  var offset = said ? Date.parse(said.content) - arrived : 0;
  var running = !said || said.dataset.running !== "no";

  function now() {
    return (running ? Date.now() : arrived) + offset;
  }

  function unit(name, count) {
    return new Intl.NumberFormat(lang, { style: "unit", unit: name, unitDisplay: "long" }).format(count);
  }

  function left(milliseconds) {
    var rest = Math.max(0, Math.floor(milliseconds / 1000));
    var parts = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]].map(function (u) {
      var n = Math.floor(rest / u[1]);
      rest -= n * u[1];
      return [u[0], n];
    });
    while (parts.length > 1 && !parts[0][1]) parts.shift();
    var words = parts.slice(0, 2).filter(function (p) { return p[1]; });
    if (!words.length) words = [["second", 0]];
    return words.map(function (p) { return unit(p[0], p[1]); }).join(lang.slice(0, 2) === "es" ? " y " : " and ");
  }

  function tick(box) {
    var remaining = Date.parse(box.dataset.until) - now();
    var place = box.querySelector("[data-left]");
    var text = remaining > 0 ? box.dataset.before.replace("…", left(remaining)) : box.dataset.after;
    if (place.textContent !== text) place.textContent = text;
    return remaining > 0;
  }

  function start(box) {
    if (!tick(box) || !running) return;
    var timer = setInterval(function () { if (!tick(box)) clearInterval(timer); }, 1000);
  }

  function written(at, zone, words) {
    var shape = { timeZone: zone, weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "long" };
    var part = {};
    new Intl.DateTimeFormat(lang, shape).formatToParts(at).forEach(function (p) { part[p.type] = p.value; });
    return words.replace(/\{(\w+)\}/g, function (_, name) { return part[name] || ""; });
  }

  function wall(at, zone) {
    return new Intl.DateTimeFormat("en", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);
  }

  function besides(line, zone) {
    var at = new Date(line.dataset.readerInstant);
    if (wall(at, zone) === wall(at, line.dataset.zone)) return;
    line.textContent = written(at, zone, line.dataset.words);
  }

  document.querySelectorAll("[data-until]").forEach(start);
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  document.querySelectorAll("[data-reader-instant]:empty").forEach(function (line) { besides(line, zone); });
  if (document.cookie.indexOf("convoca_zone=") < 0) {
    var secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = "convoca_zone=" + encodeURIComponent(zone) + "; path=/; max-age=31536000; SameSite=Lax" + secure;
  }
})();
