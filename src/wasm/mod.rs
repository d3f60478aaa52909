//! The JavaScript boundary: translates types, decides nothing.
//!
//! Strings cross as strings of JavaScript, and are converted here: for each argument and result of another type the bindings
//! have code of their own.

#[cfg(target_arch = "wasm32")]
mod allocator;
mod arguments;
mod declarative_shadow;
mod functions;
mod reading;
mod results;
