/** Resolves when a frame with the article's text has been painted: ms from the start of the navigation. A classic script. */

window.visible = new Promise((resolve) => {
  const look = () => {
    const tree = document.querySelector('maqal-article')?.shadowRoot ?? document;
    const text = tree.querySelector('[part~=body] p');
    // A task after this frame runs after its paint.
    if (text?.checkVisibility() && text.getBoundingClientRect().height) setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

window.timeVisible = () => window.visible;

/** Whether the browser has the sanitizer that a peer uses. */
window.hasSetHtml = () => 'setHTML' in Element.prototype;

/** How long the same piece of work takes on the main thread, time after time: whether it is throttled. */
window.spin = () =>
  Array.from({ length: 15 }, () => {
    const begin = performance.now();
    let sum = 0;
    for (let step = 0; step < 1e7; step++) sum = (sum + step) | 0;
    return performance.now() - begin + (sum === -1);
  });
