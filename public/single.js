// Starts the program that the one file holds. The build puts the program's glue and `unpack.js` before it, all into one
// module.
(async function () {
  // Without it the page stays as it is served; the script in the page has said why.
  if (typeof WebAssembly !== 'object') return;

  function taken(id) { return unpacked(stored(document.getElementById(id).textContent)); }

  // The plain pages of other languages are for readers without the program; with it, their links ask it.
  function ask() {
    var page = /^#page-([\w-]+)$/.exec(location.hash);
    if (page) location.replace('#/?lang=' + page[1]);
  }
  ask();
  addEventListener('hashchange', ask);

  var blocks = JSON.parse(new TextDecoder().decode(taken('packed-data')));
  for (var id in blocks) {
    var block = document.createElement('script');
    block.type = 'application/json';
    block.id = id;
    block.textContent = blocks[id];
    document.body.appendChild(block);
  }
  await __wbg_init({ module_or_path: taken('packed-program') });
  // What is taken along is made by the same program.
  window.__exporter = function () { return Promise.resolve({ take: take, hand_over: hand_over }); };
  start();
  document.querySelectorAll('.plain-page').forEach(function (page) { page.remove(); });
})();
