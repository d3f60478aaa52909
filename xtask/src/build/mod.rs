//! Builds the packages: the npm package in dist/npm and the script-tag build in dist/cdn; and the demo's playground in dist/demo.

pub mod bindings;
pub mod cdn;
pub mod counted;
pub mod embedded;
pub mod entities;
pub mod licences;
pub mod linked_data;
pub mod messages;
pub mod names;
pub mod never_called;
mod order;
pub mod package;
pub mod playground;
pub mod wasm;
