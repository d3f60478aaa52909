/** What a page of a peer does: it fetches its article and mounts it. The bundler puts the peer in the place of `peer`. */
import { mount } from 'peer';

const response = await fetch('/article.json');
mount(await response.text(), document.querySelector('#article'));
