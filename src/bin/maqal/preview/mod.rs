//! The command `maqal preview`: shows articles in a browser on this machine, and anew when their files change.

mod article;
mod document;
mod events;
mod excerpt;
mod folder;
mod index;
mod problems;
mod server;
mod site;

pub use server::preview;
