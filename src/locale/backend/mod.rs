//! The platform's data about languages: `Intl` in a JavaScript engine, ICU4X natively.

#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
pub mod icu;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod intl;
#[cfg(not(any(feature = "icu", all(feature = "wasm", target_arch = "wasm32"))))]
mod none;
mod queries;
mod supported;

#[cfg(all(feature = "icu", not(all(feature = "wasm", target_arch = "wasm32"))))]
use icu as platform;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
use intl as platform;
#[cfg(not(any(feature = "icu", all(feature = "wasm", target_arch = "wasm32"))))]
use none as platform;

pub use queries::{date, hebrew, language_name, numbers};
pub use supported::identifier;
