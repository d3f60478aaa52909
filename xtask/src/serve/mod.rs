//! Serves folders to browsers, for the demo, the tests and the bench.

pub mod server;
pub mod site;
