/** Shows one panel at a time (ARIA Authoring Practices, "Tabs", with automatic activation). */

/**
 * @param {HTMLElement} list
 * @param {(panel: HTMLElement) => void} shown
 */
export function handleTabs(list, shown) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const select = (tab) => {
    for (const other of tabs) {
      const isSelected = other === tab;
      other.ariaSelected = String(isSelected);
      other.tabIndex = isSelected ? 0 : -1;
      panelOf(other).hidden = !isSelected;
    }
    shown(panelOf(tab));
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role=tab]');
    if (tab) select(tab);
  });
  list.addEventListener('keydown', (event) => {
    const from = tabs.indexOf(event.target);
    const to = { __proto__: null, ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab.focus();
    select(tab);
  });
}

function panelOf(tab) {
  return document.getElementById(tab.getAttribute('aria-controls'));
}
