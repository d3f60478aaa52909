/** Checks the markup of an article: every element and attribute is one that the vocabulary names, every URL is harmless. */
import { elementsOf } from './events.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Never in an article, whatever the vocabulary says. */
const ELEMENTS = new Set('script style iframe frame frameset object embed applet portal fencedframe form textarea select base meta link template noscript svg dialog marquee xmp plaintext title annotation annotation-xml semantics mglyph malignmark maction'.split(' '));
const ATTRIBUTES = new Set('style srcdoc action formaction target ping name form autofocus autoplay background nonce is download usemap http-equiv popovertarget contenteditable accesskey'.split(' '));
/** What the scripts of maqal add: tabs, the names and roles of regions, the live region. */
const ADDED = new Set('tabindex hidden aria-controls aria-selected slot aria-label'.split(' '));
const URLS = new Set('href src poster data-frame xlink:href cite action formaction data background longdesc'.split(' '));
/** Attributes whose URL is not requested before the reader follows it. */
const LINKS = new Set(['href', 'cite']);
const FILES = /^https?:$/;
const SCHEMES = /^(https?|mailto|sms|tel):$/;
const PICTURE = /^data:image\/(avif|gif|jpe?g|png|webp);base64,/i;

/**
 * Reports what is wrong below an element of class `maqal`.
 * @param {Element} root
 * @param {{ id: number, prefix?: string, embeds?: string }} vector
 * @param {Set<string>} vocabulary the names of elements and attributes
 * @param {Set<string>} players the hosts of frames
 */
export function audit(root, vector, vocabulary, players) {
  const report = (kind, what) => detector.report(kind, vector.id, what);
  for (const element of elementsOf(root)) {
    const { localName, namespaceURI } = element;
    if (isFrame(element)) {
      auditFrame(element, players, report);
      continue;
    }
    if (namespaceURI !== HTML && namespaceURI !== MATHML) report('namespace', `<${localName}> in ${namespaceURI}`);
    else if (!isTab(element) && (ELEMENTS.has(localName) || !vocabulary.has(localName))) report('element', `<${localName}>`);
    for (const attribute of element.attributes) auditAttribute(element, attribute, vector, vocabulary, report);
  }
}

function isFrame(element) {
  return element.localName === 'iframe' && element.matches('[part~=frame]:has(+ a)');
}

function isTab(element) {
  return element.localName === 'button' && element.matches('[part=tablist] > [role=tab]');
}

/** Reports frames that neither the page has written nor the page allows, in HTML that maqal has not rendered. */
export function auditFrames(tree, { id }, players) {
  for (const element of elementsOf(tree)) if (isFrame(element)) auditFrame(element, players, (kind, what) => detector.report(kind, id, what));
}

function auditFrame(frame, players, report) {
  const { protocol, host } = new URL(frame.src);
  if (!/^https?:$/.test(protocol) || !players.has(host)) report('frame', frame.src);
  if (!frame.sandbox.length || frame.sandbox.contains('allow-top-navigation') || frame.hasAttribute('srcdoc')) report('frame', frame.outerHTML);
}

function auditAttribute(element, { name, value }, { prefix }, vocabulary, report) {
  const what = `<${element.localName} ${name}="${value}">`;
  if (/^on/i.test(name)) return report('handler', what);
  // A serializer of XML writes the namespace.
  if (name === 'xmlns' && value === element.namespaceURI) return;
  // The script gives a picture that failed the size of its alternative.
  if (name === 'style') return element.localName === 'img' && /^inline-size: auto;$/.test(value) ? undefined : report('style', what);
  if (URLS.has(name) && !isHarmless(name, value)) return report('url', what);
  if (name === 'srcset' && value.split(/\s*,\s+/).some((candidate) => !isHarmless('src', candidate.split(' ')[0]))) return report('url', what);
  if (ATTRIBUTES.has(name) || !(vocabulary.has(name) || ADDED.has(name) || isOfTab(element, name))) return report('attribute', what);
  if (name === 'id' && prefix && !value.startsWith(prefix)) report('id', what);
}

function isOfTab(element, name) {
  return isTab(element) && name === 'type';
}

function isHarmless(name, value) {
  const url = URL.parse(value, document.baseURI);
  return !url || (LINKS.has(name) ? SCHEMES : FILES).test(url.protocol) || (name === 'src' && PICTURE.test(value));
}
