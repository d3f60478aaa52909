import 'maqal/define';
import { read } from 'maqal';

// For a program that reads articles itself: nothing is ready yet, and it says so.
try {
  read({});
} catch (error) {
  document.documentElement.dataset.told = error.code;
}
