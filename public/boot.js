// Runs before the first paint: picks the language where the address names none, and sets theme, country, role and cover; later it tells the worker when the app could not start.
// Plain ES5 without modules, so that the oldest browser runs it. Reads the key that src/data/settings-store.ts writes.
(function () {
  var base = new URL('.', document.currentScript.src).pathname;
  var languages = ['ru', 'kk', 'uz', 'uz-Cyrl', 'en'];
  var settings = {};
  try {
    settings = JSON.parse(localStorage.getItem('listen-first:settings:' + base)) || {};
  } catch (refused) {
    // Storage refused or damaged: the page works with the browser's language and the device's theme.
  }
  var root = document.documentElement;
  root.setAttribute('data-script', '');
  if (['light', 'dark', 'contrast'].indexOf(settings.theme) >= 0)
    root.setAttribute('data-theme', settings.theme);
  if (['KZ', 'UZ'].indexOf(settings.country) >= 0) root.setAttribute('data-country', settings.country);
  if (['EDU', 'COM'].indexOf(settings.role) >= 0) root.setAttribute('data-role', settings.role);
  try {
    // The key that src/data/cover-state.ts writes.
    if (localStorage.getItem('listen-first:covered:' + base)) root.setAttribute('data-covered', '');
  } catch (refused) {
    // Storage refused: nothing can have been covered before.
  }
  function notStarted() {
    var message = document.getElementById('not-started');
    if (message) message.hidden = false;
    var worker = navigator.serviceWorker && navigator.serviceWorker.controller;
    var script = document.querySelector('script[type=module]');
    if (worker) worker.postMessage({ type: 'not-started', script: script && script.src });
  }
  // Errors of a script element reach only those who listen on the way down; src/entry.ts tells of what it could not load.
  document.addEventListener(
    'error',
    function (event) {
      if (event.target.tagName === 'SCRIPT') notStarted();
    },
    true,
  );
  document.addEventListener('not-started', notStarted);
  if (!root.hasAttribute('data-choose-language')) return;
  var wanted = [settings.language].concat(navigator.languages || [navigator.language]);
  var chosen = 'en';
  for (var i = 0; i < wanted.length; i += 1) {
    var code = /^uz-cyrl/i.test(wanted[i]) ? 'uz-Cyrl' : String(wanted[i]).slice(0, 2).toLowerCase();
    if (languages.indexOf(code) >= 0) {
      chosen = code;
      break;
    }
  }
  location.replace(base + chosen + '/' + location.pathname.slice(base.length));
})();
