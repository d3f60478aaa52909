// Registers the element, and calls the library directly.
import 'maqal/define';
import { read } from 'maqal';

// Reading without init() throws.
try {
  read({});
} catch (error) {
  document.documentElement.dataset.errorCode = error.code;
}
