// Takes the program out of the one file that holds it. The build puts `unpack.js` before it, into one script.
(function () {
  // Without it the page stays as it is served; the script in the page has said why.
  if (typeof WebAssembly !== 'object') return;

  // The words of the pages, by which the rest is packed: as they were served: no script of the page changes
  // them before, though one of a browser's extension may.
  var words = '';
  document.querySelectorAll('#app, .plain-page').forEach(function (page) {
    page = page.cloneNode(true);
    page.querySelectorAll('noscript').forEach(function (part) { part.remove(); });
    words += page.textContent;
  });
  var known = new TextEncoder().encode(words);
  function taken(id) {
    var before = known.length;
    known = unpacked(stored(document.getElementById(id).textContent), known, id);
    return known.subarray(before);
  }

  // The plain pages of other languages are for readers without the program; with it, their links ask it.
  function ask() {
    var page = /^#page-(zh-Hant|zh-Hans|en)(?![\w-])/.exec(location.hash);
    if (!page) return;
    if (document.querySelector('.plain-page')) document.documentElement.setAttribute('data-plain', page[1]);
    location.replace('#/?lang=' + page[1]);
  }
  ask();
  addEventListener('hashchange', ask);

  // Names and blocks by turns.
  var blocks = new TextDecoder().decode(taken('packed-data')).split('\0');
  window.__program = taken('packed-program');
  // Data, the style of what only the program shows, and last the program's script, which finds the others. The page's
  // policy names the style and the script.
  for (var at = 0; at < blocks.length; at += 2) {
    var id = blocks[at], block = document.createElement(id === 'live' ? 'style' : 'script');
    if (id === 'program') block.type = 'module';
    else if (id !== 'live') block.type = 'application/json';
    block.id = id;
    block.textContent = blocks[at + 1];
    document.body.appendChild(block);
  }
})();
