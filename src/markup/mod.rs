//! Markup as calls: a closed vocabulary, safe addresses, and the two sinks.
//!
//! There is no way to pass finished HTML through here, so unsafe markup has no spelling.

mod html_sink;
#[cfg(any(feature = "wasm", test))]
mod op_sink;
mod recording;
mod sink_call;
mod url;
mod vocabulary;

pub use html_sink::HtmlSink;
#[cfg(any(feature = "wasm", test))]
pub use op_sink::OpSink;
pub use recording::Recording;
pub use sink_call::SinkCall;
pub use url::{SafeUrl, SrcSet};
pub use vocabulary::{Attr, Tag, UrlAttr};

/// Where markup goes. Elements nest; attributes follow their element's `open` at once.
pub trait Sink {
    /// Starts an element.
    fn open(&mut self, tag: Tag);
    /// Gives the element just opened an attribute whose value is text.
    fn attr(&mut self, name: Attr, value: &str);
    /// Gives the element just opened an attribute whose value is an address.
    fn url(&mut self, name: UrlAttr, value: &SafeUrl);
    /// Gives the image just opened its sizes to choose from.
    fn srcset(&mut self, value: &SrcSet);
    /// Adds text to the innermost open element.
    fn text(&mut self, text: &str);
    /// Ends the element that `open` started with this tag.
    fn close(&mut self, tag: Tag);
}
