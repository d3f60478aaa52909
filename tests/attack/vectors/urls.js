/** URLs that run script or lead to another place than they seem to; `everywhere` puts each into every construct that takes a URL. */
const URLS = [
  'javascript:RUN',
  'JaVaScRiPt:RUN',
  ' javascript:RUN',
  '\u0001javascript:RUN',
  '\u001f\u0000javascript:RUN',
  'java\tscript:RUN',
  'java\nscript:RUN',
  'java\r\nscript:RUN',
  '\u00a0javascript:RUN',
  '\u2028javascript:RUN',
  '\ufeffjavascript:RUN',
  'java\u00adscript:RUN',
  'java\u200bscript:RUN',
  'java\u200fscript:RUN',
  '\u202ejavascript:RUN',
  'java\u0000script:RUN',
  'javascript\t:RUN',
  'javascript&colon;RUN',
  'javascript&#58;RUN',
  'javascript&#x3a;RUN',
  'javascript&#0000058RUN',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;RUN',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;RUN',
  'jav&#x09;ascript:RUN',
  'jav&Tab;ascript&colon;RUN',
  'jav&NewLine;ascript:RUN',
  '&#14;javascript:RUN',
  'javascript%3ARUN',
  'javascript%253ARUN',
  '%6Aavascript:RUN',
  '\\u006aavascript:RUN',
  '\\6aavascript:RUN',
  'javascript://%0aRUN',
  'javascript://EVILHOST/%0aRUN',
  'javascript:/*--></title></style></textarea></script>*/RUN',
  'javascript:\\u0066ired(0)',
  'javascript:javascript:RUN',
  'javascript:"<script>RUN</script>"',
  'ｊavascript:RUN',
  'javascript：RUN',
  'jаvascript:RUN',
  'feed:javascript:RUN',
  'view-source:javascript:RUN',
  'jar:javascript:RUN!/',
  'livescript:RUN',
  'mocha:RUN',
  'vbscript:RUN',
  'VBSCRIPT:RUN',
  'data:text/html,<script>RUN</script>',
  'data:text/html;base64,PHNjcmlwdD5maXJlZCgwKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="RUN"/>',
  'data:image/png,<script>RUN</script>',
  'data:,<script>RUN</script>',
  'DATA:TEXT/HTML,<script>RUN</script>',
  'data:image/png;base64,x" onerror="RUN',
  'data:application/xhtml+xml,<script xmlns="http://www.w3.org/1999/xhtml">RUN</script>',
  'blob:RUN',
  'filesystem:RUN',
  'about:blank#RUN',
  'about:srcdoc',
  'file:///etc/passwd',
  'ms-word:ofe|u|EVIL',
  'intent://x#Intent;scheme=javascript;end',
  'x" onclick="RUN',
  "x' onclick='RUN",
  'x` onclick=`RUN',
  'x><script>RUN</script>',
  '"><img src=x onerror=RUN>',
  '#"><img src=x onerror=RUN>',
  '?"><img src=x onerror=RUN>',
  '#javascript:RUN',
  './javascript:RUN',
  '//javascript:RUN@x',
  ':javascript:RUN',
  '[javascript:RUN]',
  'java<!-- -->script:RUN',
  'mailto:a@b.example?body=" onclick="RUN',
  'tel:"><script>RUN</script>',
  'sms:javascript:RUN',
  'https://www.youtube.com/embed/aaaaaaaaaaa" onload="RUN',
  'https://www.youtube.com/watch?v=<script>RUN</script>',
  'https://vimeo.com/1?h="><script>RUN</script>',
  'https://x.com/a/status/1"><img src=x onerror=RUN>',
  'https://t.me/a/1?"><img src=x onerror=RUN>',
];

/** Escapes a value for an attribute in double quotes, but leaves character references, which are a way to hide a URL. */
const quoted = (url) => url.replaceAll('"', '&quot;');

/** The HTML constructs that take a URL. */
const html = (url) => {
  const value = quoted(url);
  return (
    `<p><a href="${value}">a</a> <img src="${value}" alt="b"> <img srcset="${value} 2x" src="${value}"></p>` +
    `<video src="${value}" poster="${value}"><source src="${value}"><track src="${value}"></video><audio src="${value}"></audio>` +
    `<iframe src="${value}"></iframe><object data="${value}"></object><blockquote cite="${value}">c</blockquote>` +
    `<picture><source srcset="${value}"><img src="/a.png"></picture><div role="img" aria-label="d" style="background:url('${value}')"></div>` +
    `<blockquote class="tiktok-embed" cite="${value}"><p>e</blockquote><a href='${value}'><img src=x data-src="${value}"></a>`
  );
};

/** The Markdown constructs that take a URL. */
const markdown = (url) =>
  [`[a](<${url}>)`, `[b](${url})`, `![c](${url})`, `![c](<${url}> "d")`, `<${url}>`, `[e]\n\n[e]: ${url}`, `[f]\n\n[f]: <${url}> "g"`, url, `[![h](${url})](${url})`].join('\n\n');

/** The properties of schema.org that take a URL. */
const article = (url) => {
  const thing = { name: 'a', url, '@id': url, sameAs: url };
  const media = { contentUrl: url, url, embedUrl: url, thumbnailUrl: url, name: 'b', caption: { contentUrl: url, encodingFormat: 'text/vtt', inLanguage: 'en' } };
  return {
    ...{ url, mainEntityOfPage: url, author: thing, editor: thing, publisher: thing, translator: thing, license: url, usageInfo: url },
    ...{ publishingPrinciples: url, isBasedOn: thing, citation: thing, about: thing, mentions: [url], backstory: { text: 'c', url }, correction: { text: 'd', url } },
    image: { url, contentUrl: url, thumbnail: url, width: 9, height: 9, license: url, acquireLicensePage: url },
    video: { '@type': 'VideoObject', ...media },
    audio: { '@type': 'AudioObject', ...media },
    associatedMedia: [{ '@type': 'MediaObject', ...media, encodingFormat: 'application/pdf' }],
    translationOfWork: { inLanguage: 'fr', url },
    workTranslation: [{ inLanguage: 'de', url }, { inLanguage: 'ar', headline: 'e', articleBody: markdown(url), encodingFormat: 'text/markdown' }],
    liveBlogUpdate: [{ headline: 'f', articleBody: `[a](${url})`, encodingFormat: 'text/markdown', url, author: thing, image: url }],
    comment: [{ text: `<a href="${quoted(url)}">a</a>`, author: thing, url }],
  };
};

/** An article with the URL in every place. */
export default URLS.map((url) => ({ inLanguage: 'en', headline: 'a', encodingFormat: 'text/html', articleBody: html(url), ...article(url) }));
