/**
 * What a bad renderer would let through: for each kind of finding the HTML that must be found as such, each time, or the suite proves
 * nothing. The ways are those in which it can happen.
 */
const EVERYWHERE = ['string', 'shadow', 'twice', 'element'];
/** Where the markup is in the document itself. */
const DOCUMENT = ['string', 'twice'];

export const PROOFS = [
  { kind: 'script', html: '<img src=x onerror=RUN>', ways: EVERYWHERE },
  { kind: 'script', html: '<script>RUN</script>', ways: ['string', 'shadow'] },
  { kind: 'script', html: '<a href="javascript:RUN">a</a>', ways: EVERYWHERE },
  { kind: 'script', html: '<p onmouseover=RUN>a</p>', ways: EVERYWHERE },
  { kind: 'script', html: '<p tabindex=0 onfocus=RUN>a</p>', ways: EVERYWHERE },
  { kind: 'script', html: '<p onkeydown=RUN>a</p>', ways: EVERYWHERE },
  { kind: 'script', html: '<p draggable=true ondragstart=RUN>a</p>', ways: EVERYWHERE },
  { kind: 'script', html: '<details ontoggle=RUN><summary>a</summary></details>', ways: EVERYWHERE },
  { kind: 'script', html: '<form onsubmit=RUN><button>a</button></form>', ways: EVERYWHERE },
  { kind: 'script', html: '<iframe srcdoc="<script>parent.RUN</script>"></iframe>', ways: EVERYWHERE },
  { kind: 'dialog', html: '<img src=x onerror=alert(NUMBER)>', ways: EVERYWHERE },
  { kind: 'dialog', html: '<p onclick=print(NUMBER)>a</p>', ways: EVERYWHERE },
  { kind: 'window', html: '<p onclick="window.open(\'EVIL\')">a</p>', ways: EVERYWHERE },
  { kind: 'submit', html: '<form action="EVIL"><button>a</button></form>', ways: EVERYWHERE },
  { kind: 'request', html: '<iframe src="EVIL"></iframe>', ways: EVERYWHERE },
  { kind: 'request', html: '<style>@import "EVIL";</style>', ways: EVERYWHERE },
  { kind: 'request', html: '<link rel=stylesheet href="PICTURE">', ways: EVERYWHERE },
  { kind: 'policy', html: '<p onclick=1>a</p>', ways: EVERYWHERE, isUnnamed: true },
  { kind: 'error', html: '<p onclick="throw 1">a</p>', ways: EVERYWHERE },
  { kind: 'pollution', html: '<p onclick="Object.prototype.polluted = 1">a</p>', ways: EVERYWHERE, isUnnamed: true },
  { kind: 'element', html: '<marquee>a</marquee>', ways: EVERYWHERE },
  { kind: 'namespace', html: '<svg><p></p></svg>', ways: EVERYWHERE },
  { kind: 'attribute', html: '<p contenteditable>a</p>', ways: EVERYWHERE },
  { kind: 'handler', html: '<p onfutureevent=1>a</p>', ways: EVERYWHERE },
  { kind: 'style', html: '<p style="position: fixed">a</p>', ways: EVERYWHERE },
  { kind: 'url', html: '<a href="java&Tab;script:0">a</a>', ways: EVERYWHERE },
  { kind: 'url', html: '<img srcset="/a.png 1x, data:text/html,x 2x">', ways: EVERYWHERE },
  { kind: 'id', html: '<p id=main>a</p>', ways: EVERYWHERE },
  { kind: 'frame', html: '<iframe part=frame sandbox src="http://x.example/"></iframe><a>a</a>', ways: EVERYWHERE },
  { kind: 'clobber', html: '<img name=getElementById src=x>', ways: DOCUMENT, isUnnamed: true },
  { kind: 'mutation', html: '<form><math><mtext></form><form><mglyph><style></math><img src=x>', ways: ['twice'] },
  { kind: 'escape', html: '</div></template></section><p>a', ways: ['string', 'shadow', 'twice'] },
];

/** It leads away, so it has a page of its own. */
export const NAVIGATION = { kind: 'navigation', html: '<img src=x onerror="location = \'EVIL\'">', ways: EVERYWHERE, isUnnamed: true };
