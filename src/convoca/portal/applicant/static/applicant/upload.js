// Sends files piece by piece (tus 1.0.0): what a broken line left behind is not sent again.
// The form then attaches what arrived whole. Without this the same form is sent plainly.
(function () {
  "use strict";
  if (!window.fetch || !window.DOMParser || !window.AbortController || !File.prototype.slice) return;
  var PIECE = 1024 * 1024;
  var WAITS = [1, 2, 4, 8, 15];  // seconds between tries; at once when the browser says it is back

  function Refused() {}
  function Stopped() {}

  function csrf(form) {
    // A sign-in in another tab changes it while this page stays open.
    var found = /(?:^|; )convoca_csrf=([^;]+)/.exec(document.cookie);
    return found ? found[1] : form.elements.csrfmiddlewaretoken.value;
  }

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

  function Sending(form) {
    var box = form.querySelector("[data-bar]");
    var words = form.dataset;
    var bar = box.querySelector("progress");
    var count = box.querySelector("[data-count]");
    var status = box.querySelector("[role=status]");
    var pause = box.querySelector("[data-pause]");
    var cancel = box.querySelector("[data-cancel]");
    var buttons = form.querySelectorAll("[data-send] button");
    var request = null, where = null, wake = null, paused = false, stopped = false;
    var before = 0, total = 0;

    function said(text) { if (status.textContent !== text) status.textContent = text; }

    function size(bytes) { return bytes < 1e6 ? Math.ceil(bytes / 1e3) + " kB" : (bytes / 1e6).toFixed(1) + " MB"; }

    function shown(sent) {
      var percent = total ? Math.floor((100 * (before + sent)) / total) : 100;
      bar.value = percent;
      count.textContent = words.count.replace("{percent}", percent).replace("{done}", size(before + sent)).replace("{total}", size(total));
      bar.setAttribute("aria-valuetext", count.textContent);
    }

    // One request; a line that breaks rejects with its event.
    function ask(method, url, headers, body, sent) {
      return new Promise(function (answered, broken) {
        request = new XMLHttpRequest();
        request.open(method, url);
        Object.keys(headers).forEach(function (name) { request.setRequestHeader(name, headers[name]); });
        request.setRequestHeader("Accept", "application/json");
        request.setRequestHeader("Tus-Resumable", "1.0.0");
        request.setRequestHeader("X-CSRFToken", csrf(form));
        if (sent) request.upload.onprogress = function (event) { sent(event.loaded); };
        request.onload = function () { answered(request); };
        request.onerror = request.onabort = request.ontimeout = broken;
        request.send(body);
      });
    }

    function rest(seconds) {
      return new Promise(function (done) {
        var timer = seconds ? setTimeout(done, 1000 * seconds) : 0;
        wake = function () { clearTimeout(timer); done(); };
        if (seconds) window.addEventListener("online", wake, { once: true });
      });
    }

    // Waits for whatever stands in the way: a pause, a session that ended, a line that broke.
    async function hindered(tries) {
      if (stopped) throw new Stopped();
      if (paused) { said(words.paused); await rest(0); } else { said(words.cut); await rest(WAITS[Math.min(tries, WAITS.length - 1)]); }
      if (stopped) throw new Stopped();
    }

    function held(text) { paused = true; pause.textContent = words.resume; said(text); return rest(0); }

    async function answer(method, url, headers, body, sent) {
      for (;;) {
        var got = await ask(method, url, headers, body, sent);
        if (got.status !== 401) return got;
        await held(words.signedOut);
        if (stopped) throw new Stopped();
      }
    }

    async function digest(file) {
      if (!window.crypto || !crypto.subtle) return "";
      var hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      return Array.from(new Uint8Array(hash), function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
    }

    function coded(text) { return btoa(String.fromCharCode.apply(null, new TextEncoder().encode(text))); }

    async function begin(file, sha256) {
      var metadata = "filename " + coded(file.name) + (sha256 ? ",sha256 " + coded(sha256) : "");
      var begun = await answer("POST", words.uploads, { "Upload-Length": file.size, "Upload-Metadata": metadata });
      if (begun.status !== 201) throw new Refused();
      where = begun.getResponseHeader("Location");
      return Number(begun.getResponseHeader("Upload-Offset"));
    }

    async function stands() {
      var found = await answer("HEAD", where, {});
      return found.status === 200 ? Number(found.getResponseHeader("Upload-Offset")) : -1;
    }

    async function pieces(file, offset) {
      while (offset >= 0 && offset < file.size) {
        if (paused || stopped) await hindered(0);
        said(words.sending);
        var from = offset;
        var headers = { "Upload-Offset": from, "Content-Type": "application/offset+octet-stream" };
        var got = await answer("PATCH", where, headers, file.slice(from, from + PIECE), function (loaded) { shown(from + loaded); });
        if (got.status === 404) return -1;
        if (got.status !== 204 && got.status !== 409) throw new Refused();
        offset = Number(got.getResponseHeader("Upload-Offset"));
        shown(offset);
      }
      return offset;
    }

    // Brings one file whole to the other side, however often the line breaks; its token.
    async function carry(file) {
      var sha256 = await digest(file), tries = 0, offset = -1;
      where = null;
      while (offset < file.size) {
        try {
          if (where && offset < 0) offset = await stands();
          if (offset < 0) offset = await begin(file, sha256);
          shown(offset);
          offset = await pieces(file, offset);
          tries = 0;
          if (offset < 0) where = null;
        } catch (broken) {
          if (broken instanceof Refused || broken instanceof Stopped) throw broken;
          await hindered(tries++);
          offset = -1;
        }
      }
      before += file.size;
      return where.replace(/\/$/, "").split("/").pop();
    }

    async function attach(data) {
      pause.hidden = cancel.hidden = true;
      data.delete("file");
      data.set("csrfmiddlewaretoken", csrf(form));
      for (var tries = 0; ; tries++) {
        try {
          said(words.checking);
          var got = await new Promise(function (answered, broken) {
            request = new XMLHttpRequest();
            request.open("POST", form.action);
            request.onload = function () { answered(request); };
            request.onerror = broken;
            request.send(data);
          });
          var here = new URL(got.responseURL, location.href).pathname === new URL(form.action, location.href).pathname;
          if (here && got.responseText.indexOf("<main") > 0) show(got.responseText);
          else location.assign(got.responseURL);
          return;
        } catch (broken) { await hindered(tries); }
      }
    }

    function ready(yes) {
      box.hidden = yes;
      buttons.forEach(function (button) { button.disabled = !yes; });
    }

    pause.addEventListener("click", function () {
      paused = !paused;
      pause.textContent = paused ? words.resume : words.pause;
      if (paused && request) request.abort();
      else if (wake) wake();
    });
    cancel.addEventListener("click", function () {
      stopped = true;
      if (request) request.abort();
      if (wake) wake();
    });

    this.go = async function (button) {
      var files = Array.from(form.elements.file.files);
      var data = new FormData(form);
      if (button && button.name) data.set(button.name, button.value);
      total = files.reduce(function (sum, file) { return sum + file.size; }, 0);
      ready(false);
      shown(0);
      said(words.sending);
      for (var file of files) {
        try { data.append("upload", await carry(file)); } catch (stop) {
          if (stop instanceof Stopped) {
            if (where) ask("DELETE", where, {}).catch(function () { /* let go by itself later */ });
            ready(true);
            form.querySelector("input[type=file]").focus();
            return;
          }
          // The page says why it cannot come, or takes it plainly.
          data.delete("upload");
          data.set("announced", file.size);
          data.set("filename", file.name);
          break;
        }
      }
      await attach(data);
    };
  }

  function start() {
    var form = document.querySelector("[data-upload]");
    if (!form) return;
    form.addEventListener("submit", function (event) {
      if (!form.elements.file.files.length) return;
      event.preventDefault();
      event.stopPropagation();
      new Sending(form).go(event.submitter);
    });
  }
  start();
})();
