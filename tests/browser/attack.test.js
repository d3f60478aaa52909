// Sets off the attack vectors that are written by hand, each in one way. `cargo xtask attack` sets off all of them in every way.
import { attack } from '../attack/attack.js';
import { written } from '../attack/vectors/index.js';

attack(written, { isSample: true });
