// Runs before the first paint: picks the language where the address names none, and sets theme and country.
// Plain ES5 without modules, so that the oldest browser runs it. Reads the key that src/data/settings-store.ts writes.
(function () {
  var base = new URL('.', document.currentScript.src).pathname;
  var languages = ['ru', 'kk', 'uz', 'en'];
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
  if (!root.hasAttribute('data-choose-language')) return;
  var wanted = [settings.language].concat(navigator.languages || [navigator.language]);
  var chosen = 'en';
  for (var i = 0; i < wanted.length; i += 1) {
    var code = String(wanted[i]).slice(0, 2).toLowerCase();
    if (languages.indexOf(code) >= 0) {
      chosen = code;
      break;
    }
  }
  location.replace(base + chosen + '/' + location.pathname.slice(base.length));
})();
