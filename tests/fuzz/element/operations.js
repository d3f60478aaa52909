/** The operations that a page can do to articles. Each gets the world and a function that chooses from a list. */
import { ARTICLES, SOURCES, VALUES } from './articles.js';

const ATTRIBUTES = {
  src: SOURCES,
  language: ['ar', 'ru', 'he', 'xx', ''],
  'heading-level': ['1', '4', 'x'],
  digits: ['latn', 'arab', 'x'],
  'both-months': [''],
  calendar: ['hebrew', 'persian'],
  embeds: ['', 'example.com'],
  loading: ['lazy', 'eager'],
  light: [''],
  base: ['https://example.com/', 'x'],
  sync: ['query', 'hash', 'constructor'],
  remember: ['', 'story'],
  follow: [''],
  contents: [''],
  'side-by-side': ['', 'ar', 'he', 'xx'],
  'body-from': ['#body', '#missing', '['],
  'page-language': [''],
  'aria-label': ['Name', ''],
  'aria-labelledby': ['title', 'missing'],
};

/** The tree that an element shows its article in. */
export const treeOf = (host) => [...host.shadowRoot.children, ...host.children].find((child) => child.matches('.maqal')) ?? null;
const all = (world, selector) => world.hosts.flatMap((host) => [...(treeOf(host)?.querySelectorAll(selector) ?? [])]).filter((element) => element.checkVisibility());
const script = (article) => Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: JSON.stringify(article) });
const scriptsOf = (host) => [...host.children].filter((child) => child.matches('script'));

export const OPERATIONS = {
  create(world, choose) {
    if (world.hosts.length >= 4) return;
    const host = document.createElement('maqal-article');
    const way = choose(['article', 'src', 'script', 'nothing']);
    if (way === 'article') host.article = choose(ARTICLES);
    if (way === 'src') host.setAttribute('src', choose(SOURCES));
    host.append('Fallback content');
    if (way === 'script') host.append(script(choose(ARTICLES)));
    if (choose([true, false])) host.setAttribute('light', '');
    if (choose([true, false])) host.id = `host-${++world.count}`;
    world.hosts.push(host);
    choose(world.places()).append(host);
  },
  attribute(world, choose) {
    const name = choose(Object.keys(ATTRIBUTES));
    choose(world.hosts)?.setAttribute(name, choose(ATTRIBUTES[name]));
  },
  removeAttribute: (world, choose) => choose(world.hosts)?.removeAttribute(choose(Object.keys(ATTRIBUTES))),
  article(world, choose) {
    const host = choose(world.hosts);
    if (host) host.article = choose(VALUES);
  },
  language(world, choose) {
    const host = choose(world.hosts);
    if (host) host.language = choose(['ar', 'ru', 'he', 'xx']);
  },
  show: (world, choose) => choose(world.hosts)?.show?.(choose(['ar', 'ru', 'he', 'xx', '']), choose([undefined, { focus: true }])),
  // Older engines have no method of an element in a document that does not define it. It is not waited for: one that is not in the document loads when it is inserted.
  reload: (world, choose) => void choose(world.hosts)?.reload?.().catch(() => {}),
  move(world, choose) {
    const host = choose(world.hosts);
    if (host) choose(world.places()).append(host);
  },
  moveBefore(world, choose) {
    const host = choose(world.hosts);
    const place = choose(world.places());
    if (host?.isConnected && place.moveBefore && place.ownerDocument === host.ownerDocument) place.moveBefore(host, null);
  },
  remove: (world, choose) => choose(world.hosts)?.remove(),
  removeAndInsert(world, choose) {
    const host = choose(world.hosts);
    const place = host?.parentNode;
    host?.remove();
    place?.append(host);
  },
  clone(world, choose) {
    const host = choose(world.hosts);
    // A copy of what is in the light DOM has its ids, as any copy of elements.
    if (!host || host.querySelector('.maqal') || world.hosts.length >= 4) return;
    const copy = host.cloneNode(true);
    // In the other document the element is not defined.
    if (!copy.shadowRoot) return;
    copy.removeAttribute('id');
    world.hosts.push(copy);
    choose(world.places()).append(copy);
  },
  addScript: (world, choose) => choose(world.hosts)?.append(script(choose(ARTICLES))),
  changeScript(world, choose) {
    const [found] = scriptsOf(choose(world.hosts) ?? document.head);
    if (found) found.textContent = JSON.stringify(choose(ARTICLES));
  },
  removeScript: (world, choose) => scriptsOf(choose(world.hosts) ?? document.head)[0]?.remove(),
  addText: (world, choose) => choose(world.hosts)?.append('More '),
  changeBody: (world, choose) => (document.querySelector('#body').innerHTML = choose(['', '<p>Text</p>', '<p>نص <a href=/x>a</a></p>'])),
  press(world, choose) {
    const tab = choose(all(world, '[role=tab]'));
    tab?.focus();
    tab?.dispatchEvent(new KeyboardEvent('keydown', { key: choose(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', 'x']), bubbles: true, composed: true, cancelable: true }));
  },
  click: (world, choose) => choose(all(world, 'a, button, [role=tab], p'))?.click(),
  focus: (world, choose) => choose(all(world, 'a, button, [tabindex]'))?.focus(),
  async hash(world, choose) {
    const { href } = location;
    // Focus moves with the event, which a busy engine fires late.
    const isFollowed = new Promise((resolve) => (window.onhashchange = resolve));
    location.hash = choose(['', '#language=ru', '#missing', '#%', ...world.hosts.flatMap((host) => [...(treeOf(host)?.querySelectorAll('[id]') ?? [])].map(({ id }) => `#${id}`))]);
    if (location.href !== href) await isFollowed;
    window.onhashchange = null;
    // The browser shows a hidden panel in its next frame, even where the page has cancelled the change; it is hidden again later.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));
  },
  cancelChanges: (world) => (world.isCancelling = !world.isCancelling),
  back: () => history.replaceState(null, '', '?language=he'),
  tick: () => new Promise((resolve) => setTimeout(resolve)),
  settle: (world) => world.settled(),
};
