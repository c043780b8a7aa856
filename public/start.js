// Starts the program that `single.js` has taken out of the one file. The build puts the program's glue before it, into
// one module, and packs that with the case.
(async function () {
  await __wbg_init({ module_or_path: window.__program });
  delete window.__program;
  // What is taken along is made by the same program.
  window.__exporter = function () { return Promise.resolve({ take: take, hand_over: hand_over }); };
  start();
  // By the next frame the page speaks the language that is asked for, and need not be stood in for; unless the program
  // has ended with words on why, which stand in the plain pages too.
  requestAnimationFrame(function () {
    if (!document.documentElement.hasAttribute('data-scripted')) return;
    document.documentElement.removeAttribute('data-plain');
    document.querySelectorAll('.plain-page').forEach(function (page) { page.remove(); });
  });
})();
