//! Tests of the public API, the command, the docs and the dependencies, in one binary, so that the library is linked once.
//! The binary of `cases/` runs the examples of tests/spec, each under its own name.

#[path = "../support/mod.rs"]
mod support;

mod bounds;
#[cfg(feature = "cli")]
mod cli;
mod dates;
mod dependencies;
mod direction;
mod formats;
mod fuzz;
mod layers;
mod parts;
mod policy;
#[cfg(feature = "cli")]
mod preview;
mod properties;
mod read;
mod real_formats;
mod real_json;
mod requirements;
mod schema;
mod styling;
