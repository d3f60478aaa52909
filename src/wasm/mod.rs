//! The JavaScript boundary: translates types, decides nothing.

#[cfg(target_arch = "wasm32")]
mod allocator;
mod arguments;
mod functions;
mod reading;
mod results;
mod stream;
