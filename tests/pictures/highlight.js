// Highlights the parts of each line that a reader should compare, without changing the markup, which would change their order.
for (const side of ['wrong', 'right']) {
  const highlight = new Highlight();
  for (const cell of document.querySelectorAll(`td.${side}`)) {
    for (const part of JSON.parse(cell.parentElement.dataset.marked)) {
      for (const range of ranges(cell, part)) highlight.add(range);
    }
  }
  CSS.highlights.set(side, highlight);
}

/** The ranges of a text in a cell, across elements. */
function ranges(cell, part) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const places = [];
  let text = '';
  for (let node; (node = walker.nextNode()); text += node.data) for (let at = 0; at < node.data.length; at++) places.push([node, at]);
  const begin = text.indexOf(part);
  if (begin < 0) return [];
  return places.slice(begin, begin + part.length).map(([node, at]) => new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + 1 }));
}
