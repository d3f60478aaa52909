// Registers the element, links the style sheet for articles in the page, and calls the library directly.
import 'maqal/define';
import 'maqal/style.css';
import { read } from 'maqal';

// Reading without init() throws.
try {
  read({});
} catch (error) {
  document.documentElement.dataset.errorCode = error.code;
}
