// Tests pictures that cannot be loaded: their alternative stands in their place, and no hole is left.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const ALTERNATIVE = 'A bridge over the river at night';
const IMAGE = { '@type': 'ImageObject', url: '/none.jpg', width: 1200, height: 900, description: ALTERNATIVE };
const ARTICLE = {
  '@type': 'NewsArticle',
  inLanguage: 'en',
  headline: 'The bridge',
  image: IMAGE,
  encodingFormat: 'text/html',
  articleBody: `<p>Text.</p><figure><img src="/none2.jpg" width="800" height="600" alt="${ALTERNATIVE}"><figcaption>C</figcaption></figure><p>Text.</p>`,
};

inEveryEngine('a picture that cannot be loaded', (page) => {
  beforeEach(() => page.open());

  for (const light of [false, true]) {
    test(`leaves its alternative ${light ? 'in the light DOM' : ''}`, async () => {
      const boxes = await page.run(
        async (article, light) => {
          await customElements.whenDefined('maqal-article');
          const element = document.createElement('maqal-article');
          element.toggleAttribute('light', light);
          element.article = article;
          document.querySelector('#place').append(element);
          await element.ready;
          const images = [...(light ? element : element.shadowRoot).querySelectorAll('img')];
          for (const image of images) image.loading = 'eager';
          await Promise.all(images.map((image) => image.complete || new Promise((resolve) => image.addEventListener('error', resolve))));
          await new Promise((resolve) => setTimeout(resolve, 50));
          return images.map((image) => ({ height: image.getBoundingClientRect().height, alt: image.alt }));
        },
        ARTICLE,
        light,
      );
      assert.equal(boxes.length, 2);
      for (const { height, alt } of boxes) {
        assert.ok(height > 10 && height < 80, `${height} px, ${JSON.stringify(boxes)}`);
        assert.equal(alt, ALTERNATIVE);
      }
    });
  }
});
