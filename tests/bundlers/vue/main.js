// Registers the element, and hydrates what `server.js` has rendered.
import 'maqal/define';
import { createSSRApp } from 'vue';
import Story from './story.vue';

createSSRApp(Story).mount('#root');
