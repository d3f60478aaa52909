//! An HTTP server on 127.0.0.1 for the demo, the tests and the bench.

use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

use crate::build::package;
use crate::serve::site::{Answer, Site};
use crate::workspace::Workspace;

/// As many threads as a browser opens connections to one host.
const THREADS: usize = 6;

/// A rebuilt file must be fetched again, and a wrong media type must fail here, not for a user. With `no-store` browsers would not keep
/// a page for when the reader goes back to it.
const HEADERS: [(&str, &str); 2] = [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")];

/// A running server. Dropping it ends it.
pub struct Server {
    http: Arc<tiny_http::Server>,
    /// Scheme, host and port, without a trailing `/`.
    pub url: String,
}

impl Server {
    /// Serves a site on 127.0.0.1; port 0 selects a free one.
    pub fn start(site: Site, port: u16) -> Result<Server> {
        let http = tiny_http::Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port}: {error}"))?;
        let http = Arc::new(http);
        let site = Arc::new(site);
        for _ in 0..THREADS {
            let (http, site) = (http.clone(), site.clone());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    reply(&site, request);
                }
            });
        }
        let url = format!("http://{}", http.server_addr());
        Ok(Server { http, url })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.http.unblock();
        }
    }
}

/// Builds, and serves the demo until the user stops the program.
pub fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    package::build(workspace)?;
    let server = Server::start(demo(workspace), port)?;
    println!("maqal's demo is at {}/ (stop it with Ctrl+C)", server.url);
    loop {
        thread::park();
    }
}

/// The demo: its pages, the built files under `/maqal/`, and the script of the playground beside its page.
pub fn demo(workspace: &Workspace) -> Site {
    let folders = [("/maqal/", "dist/cdn"), ("/playground/built/", "dist/demo"), ("/", "www/demo")];
    Site { folders: folders.map(|(prefix, folder)| (prefix, workspace.path(folder))).into() }
}

fn reply(site: &Site, request: Request) {
    let answer = match request.method() {
        Method::Get | Method::Head => site.answer(request.url()),
        _ => Answer::Missing,
    };
    let (status, body, header) = match answer {
        Answer::File { body, media_type } => (200, body, ("Content-Type", media_type)),
        Answer::Moved(path) => (301, Vec::new(), ("Location", path)),
        Answer::Missing => (404, b"Not found".to_vec(), ("Content-Type", "text/plain; charset=utf-8".to_owned())),
    };
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in [(header.0, header.1.as_str())].iter().chain(&HEADERS) {
        // Only a path that is not ASCII is no valid header, and no browser sends one.
        if let Ok(header) = Header::from_bytes(*name, *value) {
            response.add_header(header);
        }
    }
    // It fails when the browser has closed the connection, which is no error.
    let _ = request.respond(response);
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn server() -> Server {
        let www = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("www");
        Server::start(Site { folders: vec![("/", www)] }, 0).unwrap()
    }

    #[test]
    fn a_file_comes_with_its_headers() {
        let server = server();
        let response = minreq::get(format!("{}/style.css", server.url)).send().unwrap();
        assert_eq!(response.status_code, 200);
        assert_eq!(response.headers["content-type"], "text/css; charset=utf-8");
        assert_eq!(response.headers["cache-control"], "no-cache");
        assert!(!response.headers.contains_key("cross-origin-embedder-policy"));
        assert!(response.as_str().unwrap().contains(".maqal"));
    }

    #[test]
    fn what_is_not_served_is_404() {
        let server = server();
        for path in ["/none", "/%2e%2e/Cargo.toml", "//Cargo.toml"] {
            assert_eq!(minreq::get(format!("{}{path}", server.url)).send().unwrap().status_code, 404, "{path}");
        }
        assert_eq!(minreq::post(format!("{}/style.css", server.url)).send().unwrap().status_code, 404);
    }

    #[test]
    fn only_this_machine_is_listened_to() {
        assert!(server().url.starts_with("http://127.0.0.1:"));
    }
}
