// Tests videos in an article: they have captions (WCAG 1.2.2), and nothing plays automatically (A37).
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

inEveryEngine('a video', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article({ language: 'en' });
    await page.run(async () => {
      const article = document.querySelector('maqal-article');
      const captions = (contentUrl, inLanguage) => ({ '@type': 'MediaObject', contentUrl, inLanguage });
      const caption = [captions('/tests/browser/pages/captions.vtt', 'en'), captions('/tests/browser/pages/none.vtt', 'ar')];
      const video = { '@type': 'VideoObject', name: 'The bridge', contentUrl: '/none.mp4', caption };
      article.article = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'A video', articleBody: 'Text.', video };
      await article.ready;
    });
  });

  test('has a name, a caption track for each language, and does not play automatically', async () => {
    const state = await page.run(() => {
      const { shadowRoot } = document.querySelector('maqal-article');
      const video = shadowRoot.querySelector('video');
      return {
        name: shadowRoot.getElementById(video.getAttribute('aria-labelledby')).textContent,
        tracks: [...video.textTracks].map(({ kind, language, label, mode }) => [kind, language, label, mode]),
        isPaused: video.paused && !video.autoplay && video.controls,
      };
    });
    assert.deepEqual(state, {
      name: 'Video The bridge',
      tracks: [['captions', 'en', 'English', 'disabled'], ['captions', 'ar', 'العربية', 'disabled']],
      isPaused: true,
    });
    await page.isAccessible();
  });

  test('shows its captions', async (context) => {
    const canPlay = await page.run(() => ['video/mp4', 'video/webm'].some((type) => document.createElement('video').canPlayType(type)));
    if (!canPlay) return context.skip('this browser has no codecs, and therefore loads no captions');
    await page.run(() => {
      const video = document.querySelector('maqal-article').shadowRoot.querySelector('video');
      video.textTracks[0].mode = 'showing';
      video.load();
    });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('video').textTracks[0].cues?.length);
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('video').textTracks[0].cues[0].text), 'A boat under the bridge.');
  });
});
