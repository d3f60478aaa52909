//! The library from outside: what it reads, what it promises in the docs, and what comes along with it. One binary, so that
//! the library is linked once. `cases/` beside it runs the examples of tests/spec, each under its own name.

#[path = "../support/mod.rs"]
mod support;

#[cfg(feature = "cli")]
mod cli;
mod dates;
mod dependencies;
mod direction;
#[cfg(feature = "formats")]
mod formats;
mod fuzz;
mod layers;
mod parts;
mod policy;
mod properties;
mod read;
mod requirements;
mod schema;
mod styling;
