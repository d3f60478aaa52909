// Sets off all vectors: `cargo xtask attack`.
import { attack } from './attack.js';
import { attackWholePages } from './whole-pages.js';
import { generated, written } from './vectors/index.js';

attack([...written, ...generated]);
attackWholePages([...written, ...generated]);
