// Films in an article: what is said in them can be read (WCAG 1.2.2), and nothing begins by itself (A37).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine } from './engines.js';

inEveryEngine('a film', (page) => {
  test('has a name, captions that its player offers by their language, and waits', async () => {
    await page.open();
    await page.article({ language: 'en' });
    const film = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      const captions = (contentUrl, inLanguage) => ({ '@type': 'MediaObject', contentUrl, inLanguage });
      const caption = [captions('/tests/browser/pages/captions.vtt', 'en'), captions('/tests/browser/pages/none.vtt', 'ar')];
      const video = { '@type': 'VideoObject', name: 'The bridge', contentUrl: '/none.mp4', caption };
      article.article = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'A film', articleBody: 'Text.', video };
      await article.ready;
      const film = article.shadowRoot.querySelector('video');
      return {
        name: article.shadowRoot.getElementById(film.getAttribute('aria-labelledby')).textContent,
        tracks: [...film.textTracks].map(({ kind, language, label, mode }) => [kind, language, label, mode]),
        isStill: film.paused && !film.autoplay && film.controls,
      };
    });
    assert.deepEqual(film, {
      name: 'Video The bridge',
      tracks: [['captions', 'en', 'English', 'disabled'], ['captions', 'ar', 'العربية', 'disabled']],
      isStill: true,
    });
    await page.isAccessible();
    // An engine without codecs reads no captions either.
    if (!(await page.run(() => ['video/mp4', 'video/webm'].some((type) => document.createElement('video').canPlayType(type))))) return;
    await page.run(() => {
      const film = document.querySelector('maqal-article').shadowRoot.querySelector('video');
      film.textTracks[0].mode = 'showing';
      film.load();
    });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('video').textTracks[0].cues?.length);
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('video').textTracks[0].cues[0].text), 'A boat under the bridge.');
  });
});
