//! Markup as calls: a closed vocabulary, safe URLs, and the sinks that write it.
//!
//! Raw HTML cannot be passed to a sink, so unsafe markup cannot be expressed.

mod html_sink;
#[cfg(any(feature = "wasm", test, fuzzing))]
mod op_sink;
mod recording;
mod same_picture;
mod sink;
mod sink_call;
mod srcset;
#[cfg(any(feature = "wasm", test, fuzzing))]
mod start_tags;
mod url;
mod vocabulary;

pub use html_sink::HtmlSink;
#[cfg(any(feature = "wasm", test, fuzzing))]
pub use op_sink::OpSink;
pub use recording::Recording;
pub use same_picture::{file_stem, is_same_picture};
pub use sink::Sink;
pub use sink_call::SinkCall;
pub use srcset::SrcSet;
pub use url::SafeUrl;
pub use vocabulary::{Attr, Part, Tag, UrlAttr};
