//! Serves a folder of article JSON: `cargo run -p maqal-example-axum -- FOLDER [PORT]`.

mod accept;
mod document;
mod site;

use anyhow::{Context, Result};
use site::Site;
use std::path::Path;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().context("usage: maqal-example-axum FOLDER [PORT]")?;
    let port: u16 = args.next().map_or(Ok(0), |port| port.parse()).context("the port is a number")?;
    let site = Site::load(Path::new(&folder))?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/", listener.local_addr()?);
    Ok(axum::serve(listener, site.routes()).await?)
}
