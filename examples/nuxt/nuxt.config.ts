export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: { head: { htmlAttrs: { lang: 'ar', dir: 'rtl' } } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'maqal-article' } },
  nitro: { prerender: { routes: ['/bridge.json'] } },
  hooks: {
    // The element fetches the files of the WebAssembly that an article needs; Nuxt would prefetch all of them.
    'build:manifest'(manifest) {
      for (const file of Object.values(manifest)) if (file.file.endsWith('.wasm')) file.prefetch = false;
    },
  },
});
