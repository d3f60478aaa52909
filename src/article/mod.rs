//! The model of an article: plain data, named as schema.org names it.

mod body;
mod comment;
mod date;
mod image;
mod media;
mod party;
mod root;
mod text;
mod update;
mod variant;
mod work;

pub use body::{Body, BodyFormat};
pub use comment::Comment;
pub(crate) use date::YEARS;
pub use date::{Date, Time};
pub use image::{Image, Picture};
pub use media::{Media, MediaKind, Track};
pub use party::{Party, PartyKind};
pub use root::Article;
pub use text::Text;
pub use update::Update;
pub use variant::{Link, Variant};
pub use work::Work;
