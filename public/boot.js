// Runs before the first paint: says when the browser is too old for the app, picks the language where the address names none, and sets theme, country, role and cover; later it tells the worker when the app could not start. Until then the button of the cover works from here.
// Plain ES5 without modules, so that the oldest browser runs it. Reads the key that src/data/settings-store.ts writes.
(function () {
  var root = document.documentElement;
  // The floor: Chromium 92 (at), Firefox 98 (dialogs), Safari 15.4 (all three). Locks are not looked for: they came no later
  // in any engine (Chromium 69, Firefox 96, Safari 15.4), and a new one may withhold them, as the Lockdown Mode of Safari
  // does, and all do without a secure context. src/entry.ts starts nothing below the floor.
  var isTooOld =
    !window.HTMLDialogElement ||
    !window.HTMLDialogElement.prototype.showModal ||
    !window.BroadcastChannel ||
    ![].at;
  if (isTooOld) {
    root.setAttribute('data-too-old', '');
    root.setAttribute('data-offline', 'unavailable');
  }
  var base = new URL('.', document.currentScript.src).pathname;
  var languages = ['ru', 'kk', 'uz', 'uz-Cyrl', 'en'];
  var settings = {};
  try {
    settings = JSON.parse(localStorage.getItem('listen-first:settings:' + base)) || {};
  } catch (refused) {
    // Storage refused or damaged: the page works with the browser's language and the device's theme.
  }
  if (['light', 'dark', 'contrast'].indexOf(settings.theme) >= 0)
    root.setAttribute('data-theme', settings.theme);
  if (isTooOld) leaveKeptApp();
  else prepareForApp();
  function prepareForApp() {
    root.setAttribute('data-script', '');
    if (['KZ', 'UZ'].indexOf(settings.country) >= 0) root.setAttribute('data-country', settings.country);
    if (['EDU', 'COM'].indexOf(settings.role) >= 0) root.setAttribute('data-role', settings.role);
    followCover();
  }
  function followCover() {
    // The key that src/data/cover-state.ts writes.
    var coveredKey = 'listen-first:covered:' + base;
    var title = document.title;
    try {
      if (localStorage.getItem(coveredKey)) {
        root.setAttribute('data-covered', '');
        // As src/app/document-title.ts keeps it.
        document.title = 'Listen First';
      }
    } catch (refused) {
      // Storage refused: nothing can have been covered before.
    }
    // Once the app has started it has uncovered the page before the click gets here.
    document.addEventListener('click', function (event) {
      if (!root.hasAttribute('data-covered') || !event.target.closest('.cover button')) return;
      root.removeAttribute('data-covered');
      document.title = title;
      try {
        localStorage.removeItem(coveredKey);
      } catch (refused) {
        // Storage refused meanwhile: this page is uncovered.
      }
    });
  }
  // A worker of an earlier version answers with pages whose text only the app could fetch. Nothing could open or wipe
  // the interview any more: it goes too. Names as in src/interview-storage/.
  function leaveKeptApp() {
    var workers = navigator.serviceWorker;
    if (!workers || !workers.controller) return;
    var names = ['listen-first-app', 'listen-first-interview'];
    function nothing() {}
    function removeFolders(files) {
      return Promise.all(
        names.map(function (name) {
          return files.removeEntry(name + base.replace(/\//g, '-'), { recursive: true }).catch(nothing);
        })
      );
    }
    var wiped = [caches.delete('listen-first:interview:' + base).catch(nothing)];
    if (navigator.storage && navigator.storage.getDirectory)
      wiped.push(navigator.storage.getDirectory().then(removeFolders).catch(nothing));
    // Where the server does not answer, the few pages that the worker keeps with their text are better than none.
    Promise.all(wiped)
      .then(serverAnswers)
      .then(function () {
        return workers.getRegistration();
      })
      .then(function (registration) {
        return registration && registration.unregister();
      })
      .then(function (isGone) {
        return isGone && location.reload();
      })
      .catch(nothing);
  }
  // Rejects unless the worker's own file comes as a script: a network that asks for a sign-in answers with a page.
  function serverAnswers() {
    return new Promise(function (resolve, reject) {
      var request = new XMLHttpRequest();
      request.open('HEAD', base + 'sw.js');
      request.onload = function () {
        var isScript = /javascript/i.test(request.getResponseHeader('content-type'));
        if (request.status === 200 && isScript) resolve();
        else reject();
      };
      request.onerror = reject;
      request.send();
    });
  }
  var assets = new URL('assets/', document.currentScript.src).href;
  // An extension or a filter may put scripts of its own into the page: what becomes of those says nothing of ours.
  function isOurs(script) {
    return String(script.src).indexOf(assets) === 0;
  }
  // Once only: what did not start when it was opened again would go round for ever.
  function openAgain() {
    var opened = performance.getEntriesByType('navigation')[0];
    if (opened && opened.type !== 'reload') location.reload();
  }
  function notStarted(script) {
    if (isTooOld) return;
    var message = document.getElementById('not-started');
    if (message) message.hidden = false;
    var worker = navigator.serviceWorker && navigator.serviceWorker.controller;
    if (!worker) return;
    var channel = new MessageChannel();
    channel.port1.onmessage = openAgain;
    worker.postMessage({ type: 'not-started', script: script ? script.src : null }, [channel.port2]);
  }
  // Errors of a script element reach only those who listen on the way down; src/entry.ts tells of what it could not load.
  document.addEventListener(
    'error',
    function (event) {
      if (event.target.tagName === 'SCRIPT' && isOurs(event.target)) notStarted(event.target);
    },
    true
  );
  document.addEventListener('not-started', function () {
    notStarted([].filter.call(document.querySelectorAll('script[type=module]'), isOurs)[0]);
  });
  // The browser offers once, long before the scripts of the app are here: src/pwa/install-prompt.ts takes it over.
  window.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    window.installOffer = event;
  });
  window.addEventListener('appinstalled', function () {
    delete window.installOffer;
  });
  if (!root.hasAttribute('data-choose-language')) return;
  // The manifest of an installed app names the language that it was installed from; what was chosen since then wins.
  var installed = /[?&]language=([A-Za-z-]+)/.exec(location.search);
  var wanted = [settings.language, installed && installed[1]].concat(
    navigator.languages || [navigator.language]
  );
  var chosen = 'en';
  for (var i = 0; i < wanted.length; i += 1) {
    var code = /^uz-cyrl/i.test(wanted[i]) ? 'uz-Cyrl' : String(wanted[i]).slice(0, 2).toLowerCase();
    if (languages.indexOf(code) >= 0) {
      chosen = code;
      break;
    }
  }
  var place = location.pathname.slice(base.length).replace(/index\.html$/, '');
  // The language has been taken; what else stands behind the path goes along.
  var query = location.search.replace(/([?&])language=[^&]*&?/, '$1').replace(/[?&]$/, '');
  location.replace(base + chosen + '/' + place + query + location.hash);
})();
