//! The writer: the calls that a driver can make, and the markup for each of them.
//!
//! `output` decides when markup is written, and `state` has the [`Writer`] on top of it. The other files add its methods,
//! each for one kind of content.

mod anchors;
mod any_element;
mod autolinks;
mod blocks;
mod capture;
mod cell_budget;
mod deferred;
mod element;
mod elements;
mod embed;
mod embed_address;
mod embeds;
mod ending;
mod endnotes;
mod headings;
mod ids;
mod images;
mod inlines;
mod links;
mod notes;
mod outline;
mod output;
mod scroll_areas;
mod state;
mod table;
mod tables;
mod targets;
mod visible;

pub use autolinks::may_hold_address;
pub use elements::{Attributes, open_heading, open_image};
pub use embed::Embed;
pub use endnotes::{NoteLabel, Notes};
pub use images::Image;
pub use state::{MAX_DEPTH, Writer};
pub use table::Align;
pub use targets::{decoded, fragment};
pub use visible::is_visible;
