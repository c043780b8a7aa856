// Starts the program that the one file holds. The build puts the program's glue before it, both into one module.
(async function () {
  // Without these the page stays as it is served; the script in the page has said why.
  if (typeof DecompressionStream !== 'function' || typeof WebAssembly !== 'object') return;

  // The bytes that a block holds: a count of missing ones, then five letters for four bytes, as `xtask::packed` writes.
  function stored(id) {
    var letters = document.getElementById(id).textContent;
    var bytes = new DataView(new ArrayBuffer((letters.length - 1) / 5 * 4));
    for (var from = 1, to = 0; from < letters.length; to += 4) {
      var value = 0;
      for (var end = from + 5; from < end; from++) {
        var code = letters.charCodeAt(from);
        value = value * 85 + (code === 120 ? 25 : code - 35);
      }
      bytes.setUint32(to, value);
    }
    return bytes.buffer.slice(0, bytes.byteLength - letters[0]);
  }

  function unpacked(id, type) {
    var stream = new Blob([stored(id)]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream, { headers: { 'Content-Type': type } });
  }

  // The plain pages of other languages are for readers without the program; with it, their links ask it.
  function ask() {
    var page = /^#page-([\w-]+)$/.exec(location.hash);
    if (page) location.replace('#/?lang=' + page[1]);
  }
  ask();
  addEventListener('hashchange', ask);

  var blocks = await unpacked('packed-data', 'application/json').json();
  for (var id in blocks) {
    var block = document.createElement('script');
    block.type = 'application/json';
    block.id = id;
    block.textContent = blocks[id];
    document.body.appendChild(block);
  }
  await __wbg_init({ module_or_path: unpacked('packed-program', 'application/wasm') });
  // What is taken along is made by the same program.
  window.__exporter = function () { return Promise.resolve({ take: take, hand_over: hand_over }); };
  start();
  document.querySelectorAll('.plain-page').forEach(function (page) { page.remove(); });
})();
