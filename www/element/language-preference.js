/** Keeps the preferred language of an article: in the page's URL, in other articles, from an earlier visit. */

/** @typedef {import('../types/index.js').MaqalArticleElement} Host */

/** The storage key of `remember`, unless its value is another one. */
const KEY = 'maqal-language';

/** The language that was chosen last on this page. */
let latest = '';
/** Whether an article is following another one right now, which others do not follow in turn. */
let isFollowing = false;

/**
 * The preferred language of an element: stored as its attributes `sync` and `remember` say, and taken from other articles with
 * `follow`.
 * @param {Host} host
 * @param {(language: string, isAnnounced: boolean) => void} show shows the article in a language, if it has it
 */
export function languagePreference(host, show) {
  /** @type {string[] | undefined} The languages that the reader or the page has chosen, here or elsewhere. */
  let chosen;
  let listening = new AbortController();
  host.addEventListener('maqal-changed', ({ language }) => (chosen = [language]));

  const choose = (/** @type {string} */ language, isAnnounced = false) => {
    chosen = [language];
    show(language, isAnnounced);
  };
  const onNavigation = () => {
    const language = inUrl(host);
    if (language) choose(language);
  };
  const onChanged = (/** @type {import('../types/index.js').LanguageEvent} */ event) => {
    const { language } = event;
    const isOwn = event.composedPath().includes(host);
    if (isOwn) store(host, language);
    if (isFollowing) return;
    latest = language;
    if (isOwn || !host.follow) return;
    isFollowing = true;
    try {
      choose(language, true);
    } finally {
      isFollowing = false;
    }
  };

  return {
    /** Starts listening for changes made elsewhere. */
    start() {
      listening = new AbortController();
      const { signal } = listening;
      addEventListener('maqal-changed', onChanged, { signal });
      for (const type of ['popstate', 'hashchange']) addEventListener(type, onNavigation, { signal });
    },

    stop() {
      listening.abort();
    },

    /** Reads the stored languages, unless one has been chosen already. */
    load() {
      const followed = host.follow ? latest : '';
      chosen ??= [inUrl(host), followed, remembered(host)].filter(Boolean);
    },

    /** Discards the chosen languages, so that the attribute `language` applies. */
    reset() {
      chosen = [];
    },

    /** The wanted languages, in order of preference: the chosen ones, then that of the attribute. */
    get wanted() {
      return [...(chosen ?? []), host.getAttribute('language') ?? ''];
    },
  };
}

/**
 * The part of the URL that `sync` selects.
 * @param {Host} host
 */
function partOf({ sync }) {
  return sync === 'hash' ? 'hash' : sync === 'query' ? 'search' : undefined;
}

/**
 * The start of the parameter in the URL: the element's id, so that each article has its own.
 * @param {Host} host
 */
function parameterOf({ id }) {
  // A lone surrogate cannot be encoded.
  return `${encodeURIComponent(id.toWellFormed() || 'language')}=`;
}

/** @param {Host} host */
function inUrl(host) {
  const part = partOf(host);
  const name = parameterOf(host);
  const found = part && parameters(location[part]).find((parameter) => parameter.startsWith(name));
  return found?.slice(name.length) ?? '';
}

/** @param {Host} host */
function remembered(host) {
  const key = keyOf(host);
  try {
    return (key && localStorage.getItem(key)) ?? '';
  } catch {
    return '';
  }
}

/**
 * The storage key, if the element has the attribute `remember`.
 * @param {Host} host
 */
function keyOf({ remember }) {
  return remember === true ? KEY : remember;
}

/**
 * @param {Host} host
 * @param {string} language
 */
function store(host, language) {
  const key = keyOf(host);
  try {
    if (key) localStorage.setItem(key, language);
  } catch {
    // Storage is blocked or full: the language is not remembered.
  }
  const part = partOf(host);
  if (!part) return;
  const name = parameterOf(host);
  const url = new URL(location.href);
  // Other parameters stay as they are.
  const others = parameters(url[part]).filter((parameter) => !parameter.startsWith(name));
  url[part] = [...others, name + language].join('&');
  try {
    // Replaced, not pushed, so that Back leaves the page instead of stepping through the languages.
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  } catch {
    // Blocked, or called too often: the URL stays as it was.
  }
}

/** @param {string} text the query or the fragment of a URL */
function parameters(text) {
  return text.length > 1 ? text.slice(1).split('&') : [];
}
