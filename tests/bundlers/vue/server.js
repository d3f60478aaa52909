// Renders the page on a server.
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Story from './story.vue';

export const html = await renderToString(createSSRApp(Story));
